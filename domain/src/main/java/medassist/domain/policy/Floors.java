package medassist.domain.policy;

import java.util.List;

/**
 * Says that a document's ratios and limits are the least that its cities may grant, and what else binds them 最低标准.
 *
 * @param withoutDeductible whether cities may set no deductible at all
 * @param withoutDiseases whether cities may limit neither inpatient nor ordinary outpatient care to diseases
 * @param someOutpatientAid whether cities must aid ordinary or chronic outpatient care of those to whom the document gives terms
 * @param specialLikeInpatient whether cities must aid special outpatient care as they aid inpatient care
 * @param limits the least limits of pools of which the document's own terms state more than it asks of cities
 */
public record Floors(
        boolean withoutDeductible,
        boolean withoutDiseases,
        boolean someOutpatientAid,
        boolean specialLikeInpatient,
        List<PoolLimit> limits,
        Clause clause) {

    public Floors {
        limits = List.copyOf(limits);
    }

    /** The least that cities may limit a pool to, where the document itself limits it so. */
    public PoolLimit floorOf(PoolLimit own) {
        return limits.stream()
                .filter(each -> each.pool().equals(own.pool()))
                .findFirst()
                .orElse(own);
    }
}
