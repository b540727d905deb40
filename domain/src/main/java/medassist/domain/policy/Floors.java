package medassist.domain.policy;

/**
 * Says that a document's ratios and limits are the least that its cities may grant 最低标准.
 *
 * @param withoutDeductible whether cities may set no deductible at all
 */
public record Floors(boolean withoutDeductible, Clause clause) {}
