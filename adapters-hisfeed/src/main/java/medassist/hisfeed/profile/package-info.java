/** How provinces speak, as data. */
package medassist.hisfeed.profile;
