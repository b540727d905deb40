/** What persons apply for: received, reviewed, decided. */
package medassist.console.application;
