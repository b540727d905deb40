/** What one person has prepared and another decides. */
package medassist.console.pending;
