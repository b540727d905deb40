/** The transactions and codes of the national standard. */
package medassist.hisfeed.national;
