/** How people sign in and leave, and the accounts that an administrator looks after. */
package medassist.console.access;
