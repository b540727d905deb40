/** The accounts from the command line. */
package medassist.bootstrap.access;
