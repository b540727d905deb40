/** Recovery of aid that should not have been granted 追回: what is taken back, who owes it, and what came of that. */
package medassist.domain.recovery;
