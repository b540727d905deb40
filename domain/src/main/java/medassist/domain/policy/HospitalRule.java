package medassist.domain.policy;

import java.util.List;
import medassist.domain.money.Ratio;

/**
 * Out-of-catalogue cost that the hospital bears for certain people 目录外费用由医疗机构承担: what exceeds a share of the
 * total fee, unless an approval is given (entitlement rules §7).
 */
public record HospitalRule(List<AidClass> classes, Ratio shareOfTotalFee, Clause clause) {

    public HospitalRule {
        classes = List.copyOf(classes);
    }
}
