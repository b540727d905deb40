package medassist.bench.engine;

import java.util.EnumSet;
import java.util.Set;
import medassist.domain.ledger.Counter;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.Disability;

/**
 * What 东政办发〔2020〕24号 asks of a claim, flat, for the yardsticks. Amounts are fen.
 *
 * @param carvedOut all that is inside policy scope
 * @param allowance 低保, not because of illness
 * @param margin 低保边缘, not because of illness
 * @param illness 因病致贫, or taken into 低保 or 低保边缘 because of illness
 * @param veteran “三老”人员
 * @param disabilityGrade of the severest disability, 0 where there is none
 * @param presentedInpatient what the year presented towards the deductible of inpatient care
 * @param drawnInpatient what the year paid from the limit of inpatient care
 */
public record Bill(
        boolean designated,
        boolean carvedOut,
        String care,
        boolean extremePoverty,
        boolean allowance,
        boolean childInDifficulty,
        boolean margin,
        boolean illness,
        boolean veteran,
        boolean otherSpecial,
        int disabilityGrade,
        long totalFee,
        long inScope,
        long paid,
        long presentedInpatient,
        long drawnInpatient,
        long presentedChronic,
        long drawnChronic) {

    static Bill of(Filed filed) {
        var claim = filed.claim();
        var applicant = filed.circumstances().applicant();
        Set<Category> held = EnumSet.noneOf(Category.class);
        boolean illness = false;
        int severest = 0;
        for (Certification certification : applicant.certifications()) {
            boolean becauseOfIllness = certification.becauseOfIllness()
                    && (certification.category() == Category.SUBSISTENCE_ALLOWANCE
                            || certification.category() == Category.SUBSISTENCE_MARGIN);
            if (becauseOfIllness || certification.category() == Category.ILLNESS_IMPOVERISHED) {
                illness = true;
            } else {
                held.add(certification.category());
            }
            if (certification.detail() instanceof Disability disability) {
                severest = severest == 0 ? disability.grade() : Math.min(severest, disability.grade());
            }
        }
        return new Bill(
                filed.circumstances().designatedInstitution(),
                claim.expense().isAllCarvedOut(),
                claim.visit().careType().name(),
                held.contains(Category.EXTREME_POVERTY),
                held.contains(Category.SUBSISTENCE_ALLOWANCE),
                held.contains(Category.CHILD_IN_DIFFICULTY),
                held.contains(Category.SUBSISTENCE_MARGIN),
                illness,
                held.contains(Category.THREE_VETERANS),
                held.contains(Category.OTHER_SPECIAL),
                severest,
                claim.expense().totalFee().fen(),
                claim.expense().inScope().fen(),
                claim.expense().settledEarlier().fen(),
                before(filed, Counter.deductible("inpatient")),
                before(filed, Counter.pool("inpatient")),
                before(filed, Counter.deductible("chronic-outpatient")),
                before(filed, Counter.pool("chronic-outpatient")));
    }

    private static long before(Filed filed, Counter counter) {
        return filed.before().of(counter).fen();
    }
}
