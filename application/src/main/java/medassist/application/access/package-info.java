/** Who comes in, and the accounts that may. */
package medassist.application.access;
