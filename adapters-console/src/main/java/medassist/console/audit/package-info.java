/** Who did what to whom. */
package medassist.console.audit;
