package medassist.application.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Bound;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.HospitalCharge;
import medassist.domain.entitlement.PassedOver;
import medassist.domain.entitlement.PolicyCitation;
import medassist.domain.entitlement.PoolDraw;
import medassist.domain.entitlement.Reason;
import medassist.domain.entitlement.Step;
import medassist.domain.money.Money;

/** Says the steps of an explanation in sentences. */
final class StepWording {

    private final Wording wording;
    private final Texts texts;

    StepWording(Wording wording, Texts texts) {
        this.wording = wording;
        this.texts = texts;
    }

    List<String> sentences(Step step) {
        return switch (step) {
            case Step.ChoosePolicy(PolicyCitation policy, var settledOn) ->
                List.of(texts.text(
                        policy.provisional() ? "explain.policy.provisional" : "explain.policy",
                        policy.document(),
                        policy.inForce().from().toString(),
                        settledOn.toString()));
            case Step.TakeBurden(PolicyCitation policy, Expense expense, Money burden) ->
                burden(policy, expense, burden);
            case Step.TakeDeductible(Award award) -> deductible(award);
            case Step.ApplyRatio(Award award) -> share(award);
            case Step.ApplyLimit(Award award, PoolDraw pool) -> limit(award, pool);
            case Step.ChooseClass(Award award) -> chosen(award);
            case Step.AidNothing(Reason reason) -> List.of(wording.reason(reason));
            case Step.ChargeHospital(Expense expense, HospitalCharge charge) ->
                List.of(texts.text("explain.hospital", charge.allowed(), charge.amount(), charge.clause()));
            case Step.LeaveToPerson(Expense expense, Adjudication adjudication) ->
                List.of(texts.text("explain.outcome", adjudication.assistance(), adjudication.personPays()));
        };
    }

    private List<String> burden(PolicyCitation policy, Expense expense, Money burden) {
        var sentences = new ArrayList<String>();
        sentences.add(texts.text(
                "explain.burden." + policy.expense().base(),
                expense.totalFee(),
                expense.counted(policy.expense().base()),
                expense.paid().total(),
                burden));
        if (!expense.paid().outsideScope().isZero()) {
            sentences.add(texts.text("explain.paidOutsideScope", expense.paid().outsideScope()));
        }
        if (expense.carvedOut().isStated()) {
            sentences.add(texts.text(
                    "explain.carvedOut",
                    expense.carvedOut().scheme(),
                    expense.carvedOut().amount()));
        }
        if (!expense.hospitalShare().isZero()) {
            sentences.add(texts.text("explain.hospitalShare", expense.hospitalShare()));
        }
        return sentences;
    }

    private List<String> deductible(Award award) {
        var terms = award.terms();
        var sentences = new ArrayList<String>();
        sentences.add(texts.text(
                "explain.award",
                terms.clause(),
                wording.label(terms.classLabel()),
                wording.label(terms.benefitLabel()),
                award.base()));
        if (!terms.deductible().isZero()) {
            sentences.add(texts.text(
                    terms.scale().deductible().fromFirstYuan()
                            ? "explain.deductible.fromFirstYuan"
                            : "explain.deductible",
                    terms.deductible(),
                    award.countedBefore(),
                    award.deductibleApplied(),
                    award.counted()));
        }
        return sentences;
    }

    private List<String> share(Award award) {
        if (award.counted().isZero()) {
            return List.of();
        }
        return List.of(
                award.terms().ratio().isOne()
                        ? texts.text(
                                "explain.share", award.counted(), award.terms().ratio(), award.uncapped())
                        : texts.text("explain.share.segments", award.counted(), parts(award), award.uncapped()));
    }

    private String parts(Award award) {
        return award.parts().stream()
                .map(part -> texts.text("explain.share.part", part.amount(), part.ratio()))
                .collect(Collectors.joining(texts.text("explain.separator")));
    }

    private List<String> limit(Award award, PoolDraw pool) {
        return award.bound().kind() == Bound.Kind.LIMIT && award.bound().pool().equals(pool.pool())
                ? List.of(texts.text("explain.limit", pool.limit(), pool.paidBefore(), award.amount()))
                : List.of();
    }

    private List<String> chosen(Award award) {
        var sentences = new ArrayList<String>();
        if (!award.passedOver().isEmpty()) {
            sentences.add(texts.text("explain.passedOver", passedOver(award), award.amount()));
        }
        more(award).ifPresent(sentences::add);
        return sentences;
    }

    /** What one more yuan would have brought; where it is nothing, what is missing. */
    private Optional<String> more(Award award) {
        Bound.Kind bound = award.bound().kind();
        boolean nothing = award.ofOneMoreYuan().isZero();
        return switch (bound) {
            case NO_BURDEN -> Optional.empty();
            case DEDUCTIBLE ->
                Optional.of(
                        nothing
                                ? texts.text(
                                        "explain.more.DEDUCTIBLE.none",
                                        award.terms().deductible(),
                                        award.terms()
                                                .deductible()
                                                .minus(award.countedBefore())
                                                .minus(award.base()))
                                : texts.text("explain.more.DEDUCTIBLE", award.ofOneMoreYuan()));
            case LIMIT ->
                Optional.of(
                        nothing
                                ? texts.text("explain.more.LIMIT.none")
                                : texts.text("explain.more.LIMIT", award.ofOneMoreYuan()));
            case RATIO ->
                nothing ? Optional.empty() : Optional.of(texts.text("explain.more.RATIO", award.ofOneMoreYuan()));
        };
    }

    private String passedOver(Award award) {
        return award.passedOver().stream()
                .map(each -> passedOver(each, award.amount()))
                .collect(Collectors.joining(texts.text("explain.separator")));
    }

    private String passedOver(PassedOver passedOver, Money served) {
        return texts.text(
                "explain.passedOver.class",
                wording.label(passedOver.label()),
                passedOver.amount(),
                served.minus(passedOver.amount()));
    }
}
