/** What every request for a page passes before anything looks at it. */
package medassist.console.gate;
