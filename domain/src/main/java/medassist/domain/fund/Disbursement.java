package medassist.domain.fund;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import medassist.domain.money.Money;
import medassist.domain.policy.Fund;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryItem;
import medassist.domain.recovery.RecoveryStep;

/**
 * How far what a fund has promised has come on one way 申请与支付进度. The stages are never mixed.
 *
 * @param applied what was asked to be paid: cleared applications, prepared batches, approved lists
 * @param paid what was paid, as finance, the bank or the tax bureau says; below zero, what came back
 */
public record Disbursement(Fund fund, Way way, Money applied, Money paid) {

    /** To whom money goes. */
    public enum Way {
        /** 定点医疗机构 */
        INSTITUTIONS,
        /** 救助对象本人 */
        PERSONS,
        /** 代缴参保费 */
        ENROLMENT,
        /** 追回: what came back, or was set off from what institutions are paid; it lessens what is paid. */
        RECOVERY
    }

    /**
     * What recoveries have brought back of aid of a year, as payments below zero. What was repaid and set off counts for the items of a case in
     * their order, and of an item for its funds in theirs.
     */
    public static List<Disbursement> recovered(List<RecoveryCase> cases, int year) {
        Map<Fund, Money> recovered = new EnumMap<>(Fund.class);
        for (RecoveryCase each : cases) {
            Money left = each.steps().stream()
                    .filter(step -> step.kind() == RecoveryStep.Kind.REPAID || step.kind() == RecoveryStep.Kind.SET_OFF)
                    .map(RecoveryStep::amount)
                    .reduce(Money.ZERO, Money::plus);
            for (RecoveryItem item : each.items()) {
                for (Map.Entry<Fund, Money> aid : item.aid().amounts().entrySet()) {
                    Money part = left.min(aid.getValue());
                    left = left.minus(part);
                    if (item.ledger().year() == year) {
                        recovered.merge(aid.getKey(), part, Money::plus);
                    }
                }
            }
        }
        return recovered.entrySet().stream()
                .filter(each -> !each.getValue().isZero())
                .map(each -> new Disbursement(
                        each.getKey(), Way.RECOVERY, Money.ZERO, each.getValue().negated()))
                .toList();
    }
}
