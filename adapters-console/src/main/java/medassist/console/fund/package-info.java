/** Pages about funds: what is raised, promised, applied for and paid. */
package medassist.console.fund;
