package medassist.domain.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.domain.adjustment.AdjustedSettlement;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.FiledClaim;
import medassist.domain.money.Money;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.PolicyPack;
import medassist.domain.settlement.DecidedSettlement;

/**
 * A bill as an application looks at it 核定所依据的票据.
 *
 * @param care as the document that is applied tells it
 * @param inScope 符合政策范围金额
 * @param burden what insurers and hospital left of it 政策范围内个人负担
 * @param paidInside what insurers, another scheme and the hospital itself paid of it
 * @param assistance what aid at the counter paid, with what adjustments have paid since
 * @param personPays what was left to the person of all of the bill
 * @param servedBy in which benefits a class served it
 * @param division where the institution lies; empty where nobody knows it
 */
public record AssessedBill(
        Invoice bill,
        CareType care,
        LocalDate settledOn,
        Money inScope,
        Money burden,
        Money paidInside,
        Money assistance,
        Money personPays,
        Set<String> servedBy,
        Optional<DivisionCode> division) {

    public AssessedBill {
        servedBy = Set.copyOf(servedBy);
    }

    /** A settlement that stands. */
    public static AssessedBill of(
            DecidedSettlement decided, List<Adjustment> adjustments, PolicyPack pack, Optional<DivisionCode> division) {
        var settlement = decided.settlement();
        var claim = settlement.claim();
        var adjudication = settlement.adjudication();
        Money now = new AdjustedSettlement(settlement, adjustments).assistanceNow();
        return new AssessedBill(
                Invoice.of(claim.key()),
                new FiledClaim(claim, decided.evidence().circumstances().filings())
                        .by(pack)
                        .visit()
                        .careType(),
                claim.visit().settledOn(),
                claim.expense().inScope(),
                adjudication.inPolicyBurden(),
                claim.expense().paidInside(pack.expense().base()),
                now,
                adjudication.personPays().minus(now.minus(adjudication.assistance())),
                servedBy(adjudication, adjustments, pack),
                division);
    }

    /** Of an adjustment it is not kept by which benefits it came: who was aided late may have been by any. */
    private static Set<String> servedBy(Adjudication adjudication, List<Adjustment> adjustments, PolicyPack pack) {
        boolean isAidedLate = adjudication.awards().isEmpty()
                && adjustments.stream()
                        .filter(adjustment -> adjustment.isDue() || adjustment.isReleased())
                        .reduce((_, later) -> later)
                        .filter(adjustment -> !adjustment.is().isZero())
                        .isPresent();
        return isAidedLate
                ? pack.benefits().stream().map(Benefit::id).collect(Collectors.toSet())
                : adjudication.awards().stream()
                        .map(award -> award.terms().benefit())
                        .collect(Collectors.toSet());
    }

    /** A bill that is brought along and was never aided. */
    static AssessedBill of(InvoicedBill brought, PolicyPack pack) {
        Expense expense = brought.claim().expense();
        CountedExpense.Base base = pack.expense().base();
        return new AssessedBill(
                brought.invoice(),
                new FiledClaim(brought.claim(), List.of()).by(pack).visit().careType(),
                brought.claim().visit().settledOn(),
                expense.inScope(),
                expense.inPolicyBurden(base),
                expense.paidInside(base),
                Money.ZERO,
                expense.unpaid(),
                Set.of(),
                Optional.empty());
    }

    /** What aid left of the burden. */
    Money remaining() {
        return burden.minus(assistance);
    }

    static Money sum(List<AssessedBill> bills, Function<AssessedBill, Money> part) {
        return bills.stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
