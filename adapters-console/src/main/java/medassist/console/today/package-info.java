/** What waits for somebody, the box by which all is found, and how the console is used. */
package medassist.console.today;
