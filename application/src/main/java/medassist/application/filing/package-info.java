/** Filing what bills of a person are read by, and withdrawing it. */
package medassist.application.filing;
