/** The folder in which authorities leave rosters. */
package medassist.bootstrap.rosters;
