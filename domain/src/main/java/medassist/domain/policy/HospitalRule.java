package medassist.domain.policy;

import medassist.domain.money.Ratio;

/**
 * Out-of-catalogue cost that the hospital bears for certain people 目录外费用由医疗机构承担: what exceeds a share of the
 * total fee, unless an approval is given (entitlement rules §7).
 */
public record HospitalRule(Condition patients, Ratio shareOfTotalFee, Clause clause) {}
