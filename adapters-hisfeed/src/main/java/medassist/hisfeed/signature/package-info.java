/** How messages are signed, by gateways and by senders. */
package medassist.hisfeed.signature;
