/** Funds: what is raised, what is promised, and what is paid 基金. */
package medassist.domain.fund;
