/** The figures that a jurisdiction sets for some days, which two people decide. */
package medassist.application.parameters;
