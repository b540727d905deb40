/** What is owed to persons, and by them. */
package medassist.domain.payable;
