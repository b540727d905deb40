/** What is due to persons, or from them: released and waived. */
package medassist.console.adjustment;
