package medassist.bench.engine;

import java.util.function.Predicate;
import medassist.domain.ledger.Counter;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.CertificationDetail.Disability;

/**
 * What 东政办发〔2020〕24号 asks of a claim, flat, for the yardsticks. Amounts are fen.
 *
 * @param allowance 低保
 * @param margin 低保边缘
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
        boolean illnessImpoverished,
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
        Predicate<Category> holds = applicant::holds;
        return new Bill(
                filed.circumstances().designatedInstitution(),
                !claim.carvedOutTo().isEmpty(),
                claim.visit().careType().name(),
                holds.test(Category.EXTREME_POVERTY),
                holds.test(Category.SUBSISTENCE_ALLOWANCE),
                holds.test(Category.CHILD_IN_DIFFICULTY),
                holds.test(Category.SUBSISTENCE_MARGIN),
                holds.test(Category.ILLNESS_IMPOVERISHED),
                holds.test(Category.THREE_VETERANS),
                holds.test(Category.OTHER_SPECIAL),
                severestGrade(applicant),
                claim.expense().totalFee().fen(),
                claim.expense().inScope().fen(),
                claim.expense().paid().total().fen(),
                before(filed, Counter.deductible("inpatient")),
                before(filed, Counter.pool("inpatient")),
                before(filed, Counter.deductible("chronic-outpatient")),
                before(filed, Counter.pool("chronic-outpatient")));
    }

    private static int severestGrade(Applicant applicant) {
        return applicant.certifications().stream()
                .filter(each -> each.detail() instanceof Disability)
                .mapToInt(each -> ((Disability) each.detail()).grade())
                .min()
                .orElse(0);
    }

    private static long before(Filed filed, Counter counter) {
        return filed.before().of(counter).fen();
    }
}
