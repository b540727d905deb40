/** Gets back aid that should not have been granted 追回. */
package medassist.application.recovering;
