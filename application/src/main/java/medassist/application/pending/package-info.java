/** Four eyes 复核: what one person prepares is done where another approves it. */
package medassist.application.pending;
