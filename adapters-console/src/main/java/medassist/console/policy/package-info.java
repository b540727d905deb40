/** Which documents decide, and what they say. */
package medassist.console.policy;
