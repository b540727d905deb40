/** Reconciling and clearing with institutions: 3201 to 3204, and the files of 9101 and 9102. */
package medassist.hisfeed.clearing;
