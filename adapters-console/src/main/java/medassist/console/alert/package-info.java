/** Of which burdens of persons the office is warned. */
package medassist.console.alert;
