/** Filings by hospitals: referrals and recognised diseases 备案. */
package medassist.hisfeed.filing;
