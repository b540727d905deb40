/** What is owed to persons, and how far it is paid. */
package medassist.console.payable;
