/** What the command line does about applications, as a client of a running service. */
package medassist.bootstrap.applications;
