/** Pages about subsidised enrolment. */
package medassist.console.enrolment;
