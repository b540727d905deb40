/** People: found, looked at, and for a reason shown as they are. */
package medassist.console.recipient;
