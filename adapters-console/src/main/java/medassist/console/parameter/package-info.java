/** Pages about the figures that jurisdictions set. */
package medassist.console.parameter;
