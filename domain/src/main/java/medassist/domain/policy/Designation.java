package medassist.domain.policy;

/**
 * Where a document binds aid to designated institutions 定点医药机构.
 *
 * @param acceptsEmergency whether an emergency 急诊 is aided elsewhere too
 * @param acceptsReferral whether a referral filed with the county 转诊备案 is aided elsewhere too
 */
public record Designation(Clause clause, boolean acceptsEmergency, boolean acceptsReferral) {}
