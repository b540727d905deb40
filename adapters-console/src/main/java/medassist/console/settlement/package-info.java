/** Settlements: listed, explained, quoted, printed and reversed. */
package medassist.console.settlement;
