/** Watches the burdens of persons' years, and keeps the alerts of which other offices are told 预警. */
package medassist.application.watching;
