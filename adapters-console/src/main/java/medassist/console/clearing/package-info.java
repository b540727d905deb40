/** What institutions apply to be paid, month by month: accepted, rejected, paid. */
package medassist.console.clearing;
