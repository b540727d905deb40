/** Early warning 预警: whose burdens of a year have come so far that other offices are told. */
package medassist.domain.warning;
