package medassist.domain.payable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Basis;
import medassist.domain.adjustment.Decision;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationStep;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Subject;
import medassist.domain.money.Money;
import medassist.domain.settlement.Settlement;

/**
 * What a fund owes a person, or a person a fund, apart from what institutions are paid 应付款. It is not kept: it follows from a
 * settlement that the person paid first, from what was granted on application, from an adjustment that is released, and from one that
 * gives back what others of a reversed settlement had paid or got.
 *
 * @param subject the settlement, or the application, that it is about
 * @param adjustment the adjustment that it follows from; empty where it is the subject itself
 * @param amount to the person; below zero, from the person
 */
public record Payable(
        PayableId id,
        LedgerKey ledger,
        Subject subject,
        Optional<AdjustmentId> adjustment,
        Source source,
        Money amount,
        Instant raisedAt,
        State state) {

    /** What it follows from. */
    public enum Source {
        /** 结算: the person paid the institution first. */
        SETTLEMENT,
        /** 依申请救助: it was granted on application. */
        DECISION,
        /** 补退差额: an adjustment was released. */
        ADJUSTMENT,
        /** 冲正返还: a settlement was reversed after adjustments of it had been released. */
        REVERSAL
    }

    /** Whether it is owed. */
    public enum State {
        /** 应付 */
        DUE,
        /** 已取消: the settlement is reversed, the grant revoked, or the adjustment was waived or has lapsed. */
        CANCELLED
    }

    /** What follows from a settlement: nothing where its institution is paid. */
    public static List<Payable> of(Settlement settlement) {
        var claim = settlement.claim();
        AidByFund owed = settlement.isPaidToPerson()
                ? AidByFund.of(settlement.adjudication().awards())
                : AidByFund.NONE;
        return owed.amounts().entrySet().stream()
                .map(each -> new Payable(
                        new PayableId(settlement.number().value(), each.getKey()),
                        claim.ledgerKey(),
                        claim.key(),
                        Optional.empty(),
                        Source.SETTLEMENT,
                        each.getValue(),
                        settlement.posted().at(),
                        settlement.isReversed() ? State.CANCELLED : State.DUE))
                .toList();
    }

    /** What follows from an application: nothing of one that is not granted, or of a claim by hand, whose settlement says it. */
    public static List<Payable> of(AidApplication application) {
        return application
                .award()
                .filter(award ->
                        application.settlement().isEmpty() && !award.amount().isZero())
                .map(award -> new Payable(
                        new PayableId(application.key().toString(), award.fund()),
                        award.ledger(),
                        application.key(),
                        Optional.empty(),
                        Source.DECISION,
                        award.amount(),
                        application.steps().stream()
                                .filter(step -> step.kind() == ApplicationStep.Kind.APPROVED)
                                .findFirst()
                                .orElseThrow()
                                .at(),
                        application.isGranted() ? State.DUE : State.CANCELLED))
                .stream()
                .toList();
    }

    /** What follows from an adjustment: nothing where a clerk has still to release it, or did not. */
    public static List<Payable> of(Adjustment adjustment) {
        return switch (adjustment.decision()) {
            case Decision.Released released ->
                adjustment.basis() == Basis.REPLAY
                        ? of(adjustment, Source.ADJUSTMENT, released.stamp().at(), State.DUE)
                        : of(adjustment, Source.REVERSAL, adjustment.raisedAt(), State.DUE);
            case Decision.Due _ -> ofReversal(adjustment, State.DUE);
            case Decision.Waived _, Decision.Lapsed _ -> ofReversal(adjustment, State.CANCELLED);
        };
    }

    /** What was paid of a reversed settlement is owed from the reversal on. */
    private static List<Payable> ofReversal(Adjustment adjustment, State state) {
        return adjustment.basis() == Basis.REVERSAL
                ? of(adjustment, Source.REVERSAL, adjustment.raisedAt(), state)
                : List.of();
    }

    private static List<Payable> of(Adjustment adjustment, Source source, Instant raisedAt, State state) {
        return adjustment.due().amounts().entrySet().stream()
                .map(each -> new Payable(
                        new PayableId(adjustment.id().value(), each.getKey()),
                        adjustment.ledger(),
                        adjustment.settlement(),
                        Optional.of(adjustment.id()),
                        source,
                        each.getValue(),
                        raisedAt,
                        state))
                .toList();
    }
}
