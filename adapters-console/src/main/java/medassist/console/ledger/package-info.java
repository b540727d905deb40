/** What a person's year has come to, and by which entries. */
package medassist.console.ledger;
