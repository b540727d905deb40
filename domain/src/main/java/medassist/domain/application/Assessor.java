package medassist.domain.application;

import static medassist.domain.outcome.Refusal.Code;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import medassist.domain.application.AwardStep.Kind;
import medassist.domain.entitlement.PolicyCitation;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.ParameterValue;
import medassist.domain.parameter.Parameters;
import medassist.domain.policy.AwardFormula.AboveCeiling;
import medassist.domain.policy.AwardFormula.AutomaticTerms;
import medassist.domain.policy.AwardFormula.BillsBefore;
import medassist.domain.policy.AwardFormula.ClassShare;
import medassist.domain.policy.AwardFormula.ShareOfAccepted;
import medassist.domain.policy.AwardFormula.StatedTerms;
import medassist.domain.policy.AwardFormula.Target;
import medassist.domain.policy.AwardFormula.UpToShare;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Pool;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Terms;
import medassist.domain.validity.Validity;

/** Computes what an application is granted, by its grounds and nothing else 依申请救助核定 (applications §12). */
public record Assessor(Grounds grounds) {

    /**
     * What it comes to.
     *
     * @throws IllegalArgumentException if it is a claim by hand, which is settled and not assessed
     */
    public Assessment assess() {
        if (!grounds.rule().concerns(grounds.applicant(), grounds.reference())) {
            return against(Code.NOT_A_RECIPIENT, grounds.reference());
        }
        return switch (grounds.rule().formula()) {
            case AutomaticTerms _ -> throw new IllegalArgumentException("a claim by hand is settled");
            case BillsBefore formula -> billsBefore(formula);
            case StatedTerms formula -> statedTerms(formula);
            case UpToShare formula -> upToShare(formula);
            case ShareOfAccepted formula -> shareOfAccepted(formula);
            case AboveCeiling formula -> aboveCeiling(formula);
        };
    }

    /** The last day on which a claim by hand for a bill of the day may be received; empty where nobody says. */
    public static Optional<LocalDate> lastDay(AutomaticTerms formula, LocalDate billed, Parameters parameters) {
        return formula.lastDay()
                .or(() -> parameters.on(AutomaticTerms.DEADLINE, billed)
                                        instanceof Parameters.Answer.Known(var _, var known)
                                && known.value() instanceof ParameterValue.YearlyDay(var day)
                        ? Optional.of(day)
                        : Optional.empty())
                .map(day -> day.atYear(billed.getYear() + 1));
    }

    /** The days of the bills of so many whole months before the one in which the person applied. */
    public static Validity monthsBefore(LocalDate appliedOn, int months) {
        YearMonth applied = YearMonth.from(appliedOn);
        return new Validity(
                applied.minusMonths(months).atDay(1), applied.minusMonths(1).atEndOfMonth());
    }

    /** The days of the bills of so many months before a day. */
    public static Validity timeBefore(LocalDate day, int months) {
        return new Validity(day.minusMonths(months), day.minusDays(1));
    }

    private Assessment billsBefore(BillsBefore formula) {
        if (grounds.earlier().stream()
                .anyMatch(each -> each.kind().equals(grounds.rule().kind()))) {
            return against(Code.ALREADY_APPLIED_THIS_YEAR, grounds.ledger().year());
        }
        Benefit benefit = grounds.pack().benefits().stream()
                .filter(each -> each.id().equals(formula.benefit()))
                .findFirst()
                .orElseThrow();
        Optional<Terms> serving = benefit.termsOn(grounds.reference()).stream()
                .filter(terms -> terms.aidClass().equals(formula.aidClass()))
                .findFirst();
        if (serving.isEmpty() || !grounds.isCertified()) {
            return against(Code.NOT_A_RECIPIENT, grounds.reference());
        }
        Terms terms = serving.get();
        Set<CareType> care = benefit.covers().stream()
                .flatMap(coverage -> coverage.care().stream())
                .collect(Collectors.toSet());
        Validity days = monthsBefore(grounds.appliedOn(), formula.months());
        var brought = new ArrayList<AssessedBill>(grounds.bills());
        grounds.facts().bills().forEach(bill -> brought.add(AssessedBill.of(bill, grounds.pack())));
        Optional<Invoice> usedBefore = grounds.facts().bills().stream()
                .map(InvoicedBill::invoice)
                .filter(grounds.used()::contains)
                .findFirst();
        if (usedBefore.isPresent()) {
            return against(
                    Code.BILL_USED_BEFORE,
                    usedBefore.get().issuer(),
                    usedBefore.get().number());
        }
        List<AssessedBill> bills = counting(
                brought,
                days,
                bill -> care.contains(bill.care()) && !bill.servedBy().contains(formula.benefit()));
        Money base = AssessedBill.sum(bills, AssessedBill::burden);
        Counter presented = Counter.deductible(formula.benefit());
        Money before = grounds.before().of(presented);
        Money counted = terms.scale().counted(before, base);
        Money uncapped = terms.scale().share(before, base);
        var steps = new ArrayList<AwardStep>(List.of(
                counted(bills, days, base),
                AwardStep.of(Kind.TAKE_DEDUCTIBLE, base, terms.deductible(), before, counted),
                AwardStep.of(Kind.APPLY_RATIO, counted, terms.ratio(), uncapped)));
        Money amount = uncapped;
        var postings = new ArrayList<Posting>(List.of(new Posting(presented, base)));
        for (PoolLimit limit : terms.limits()) {
            amount = within(limit.pool(), limit.limit(), amount, steps);
        }
        for (PoolLimit limit : terms.limits()) {
            postings.add(new Posting(Counter.pool(limit.pool().id()), amount));
        }
        return granted(base, counted, amount, steps, postings, bills, List.of());
    }

    private Assessment statedTerms(StatedTerms formula) {
        var facts = grounds.facts();
        if (facts.countyDeductible().isEmpty()
                || facts.countyRatio().isEmpty()
                || facts.countyLimit().isEmpty()) {
            return against(
                    Code.FACT_MISSING,
                    facts.countyDeductible().isEmpty()
                            ? "countyDeductible"
                            : facts.countyRatio().isEmpty() ? "countyRatio" : "countyLimit");
        }
        Money deductible = facts.countyDeductible().get();
        Ratio ratio = facts.countyRatio().get();
        Money limit = facts.countyLimit().get();
        if (formula.leastDeductible().isMoreThan(deductible)) {
            return against(Code.OUTSIDE_BOUNDS, "countyDeductible", deductible, formula.leastDeductible());
        }
        if (ratio.basisPoints() < formula.leastRatio().basisPoints()) {
            return against(Code.OUTSIDE_BOUNDS, "countyRatio", ratio, formula.leastRatio());
        }
        if (limit.isMoreThan(formula.highestLimit())) {
            return against(Code.OUTSIDE_BOUNDS, "countyLimit", limit, formula.highestLimit());
        }
        Validity days = timeBefore(grounds.reference(), formula.months());
        List<AssessedBill> bills = counting(
                grounds.bills(),
                days,
                bill -> grounds.isCertified()
                        || bill.division().filter(formula.treatedIn()::includes).isPresent());
        Money base = AssessedBill.sum(bills, AssessedBill::remaining);
        Money counted = base.above(deductible);
        Money uncapped = ratio.of(counted);
        var steps = new ArrayList<AwardStep>(List.of(
                counted(bills, days, base),
                AwardStep.of(Kind.TAKE_DEDUCTIBLE, base, deductible, Money.ZERO, counted),
                AwardStep.of(Kind.APPLY_RATIO, counted, ratio, uncapped)));
        Money amount = within(formula.pool(), limit, uncapped, steps);
        return granted(
                base,
                counted,
                amount,
                steps,
                List.of(new Posting(Counter.pool(formula.pool().id()), amount)),
                bills,
                List.of());
    }

    private Assessment upToShare(UpToShare formula) {
        List<AssessedBill> bills = grounds.ofYear();
        Money remaining = AssessedBill.sum(bills, AssessedBill::remaining);
        if (formula.threshold().isMoreThan(remaining)) {
            return against(Code.BELOW_THRESHOLD, remaining, formula.threshold());
        }
        var steps =
                new ArrayList<AwardStep>(List.of(AwardStep.of(Kind.REACH_THRESHOLD, remaining, formula.threshold())));
        var missing = new ArrayList<AidAward.Part>();
        Money base = Money.ZERO;
        Money together = Money.ZERO;
        for (Target target : formula.targets()) {
            List<AssessedBill> of = bills.stream()
                    .filter(bill -> target.care().contains(bill.care()))
                    .toList();
            Money inScope = AssessedBill.sum(of, AssessedBill::inScope);
            Money paid = AssessedBill.sum(of, bill -> bill.paidInside().plus(bill.assistance()))
                    .plus(grantedBefore(target));
            Money amount = target.share().of(inScope).above(paid);
            steps.add(AwardStep.of(
                    Kind.BRING_UP,
                    target.care().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")),
                    inScope,
                    target.share(),
                    paid,
                    amount));
            missing.add(new AidAward.Part(target.care(), amount));
            base = base.plus(inScope);
            together = together.plus(amount);
        }
        PoolLimit limit = formula.limit();
        Money amount = within(limit.pool(), limit.limit(), together, steps);
        return granted(
                base,
                together,
                amount,
                steps,
                List.of(new Posting(Counter.pool(limit.pool().id()), amount)),
                List.of(),
                inTurn(missing, amount));
    }

    private Money grantedBefore(Target target) {
        return grounds.earlier().stream()
                .filter(each -> each.kind().equals(grounds.rule().kind()))
                .map(each -> each.award().partOf(target.care()))
                .reduce(Money.ZERO, Money::plus);
    }

    /** The amount in the order of the parts, each no more than what it asks for. */
    private static List<AidAward.Part> inTurn(List<AidAward.Part> asked, Money amount) {
        var parts = new ArrayList<AidAward.Part>();
        Money left = amount;
        for (AidAward.Part part : asked) {
            Money own = part.amount().min(left);
            parts.add(new AidAward.Part(part.care(), own));
            left = left.minus(own);
        }
        return parts;
    }

    private Assessment shareOfAccepted(ShareOfAccepted formula) {
        return accepted("acceptedExpense", grounds.facts().acceptedExpense(), _ -> true, (accepted, steps) -> {
            Ratio share = formula.shares().stream()
                    .filter(each -> each.aidClass().includes(grounds.applicant()))
                    .map(ClassShare::share)
                    .max(Comparator.comparingInt(Ratio::basisPoints))
                    .orElseGet(() -> new Ratio(0));
            Money uncapped = share.of(accepted);
            steps.add(AwardStep.of(Kind.APPLY_RATIO, accepted, share, uncapped));
            PoolLimit limit = formula.limit();
            Money amount = within(limit.pool(), limit.limit(), uncapped, steps);
            return granted(accepted, accepted, amount, steps, limit.pool());
        });
    }

    private Assessment aboveCeiling(AboveCeiling formula) {
        Optional<Money> ceiling = ceiling(formula);
        if (ceiling.isEmpty()) {
            return against(
                    Code.MISSING_PARAMETER, formula.parameter(), grounds.pack().jurisdiction(), grounds.reference());
        }
        // What the ceiling paid before is taken off what lies above it.
        Predicate<Grounds.Earlier> isOther =
                each -> !each.kind().equals(grounds.rule().kind());
        return accepted("acceptedBurden", grounds.facts().acceptedBurden(), isOther, (accepted, steps) -> {
            Money counted = accepted.above(ceiling.get());
            Money paid = grounds.before().of(Counter.pool(formula.pool().id()));
            Money amount = counted.above(paid);
            steps.add(AwardStep.of(Kind.EXCEED_CEILING, accepted, ceiling.get(), paid, amount));
            return granted(accepted, counted, amount, steps, formula.pool());
        });
    }

    private Optional<Money> ceiling(AboveCeiling formula) {
        return grounds.parameters().on(formula.parameter(), grounds.reference())
                                instanceof Parameters.Answer.Known(var _, var known)
                        && known.value() instanceof ParameterValue.Amount(Money amount)
                ? Optional.of(amount)
                : Optional.ofNullable(formula.stated().get(grounds.ledger().year()));
    }

    /** What is made of an amount that was accepted as reasonable. */
    private interface OfAccepted {

        Assessment of(Money accepted, List<AwardStep> steps);
    }

    /** Of what was accepted, which is no more than what the year has left to the person. */
    private Assessment accepted(
            String fact, Optional<Money> stated, Predicate<Grounds.Earlier> lessens, OfAccepted formula) {
        if (stated.isEmpty()) {
            return against(Code.FACT_MISSING, fact);
        }
        Money left = AssessedBill.sum(grounds.ofYear(), AssessedBill::personPays)
                .minus(grounds.earlier().stream()
                        .filter(lessens)
                        .map(each -> each.award().amount())
                        .reduce(Money.ZERO, Money::plus));
        if (stated.get().isMoreThan(left)) {
            return against(Code.EXCEEDS_PERSONAL_COST, stated.get(), left);
        }
        return formula.of(stated.get(), new ArrayList<>(List.of(AwardStep.of(Kind.ACCEPT, stated.get(), left))));
    }

    /** The bills of some days that serve no other application. */
    private List<AssessedBill> counting(List<AssessedBill> all, Validity days, Predicate<AssessedBill> counts) {
        return all.stream()
                .filter(bill ->
                        days.includes(bill.settledOn()) && !grounds.used().contains(bill.bill()) && counts.test(bill))
                .toList();
    }

    private static AwardStep counted(List<AssessedBill> bills, Validity days, Money sum) {
        return AwardStep.of(Kind.COUNT_BILLS, bills.size(), days.from(), days.to(), sum);
    }

    /** No more of an amount than what is left of a pool. */
    private Money within(Pool pool, Money limit, Money amount, List<AwardStep> steps) {
        Money paid = grounds.before().of(Counter.pool(pool.id()));
        Money bounded = amount.min(limit.above(paid));
        steps.add(AwardStep.of(Kind.APPLY_LIMIT, pool.id(), limit, paid, bounded));
        return bounded;
    }

    private Assessment granted(Money base, Money counted, Money amount, List<AwardStep> steps, Pool pool) {
        return granted(
                base,
                counted,
                amount,
                steps,
                List.of(new Posting(Counter.pool(pool.id()), amount)),
                List.of(),
                List.of());
    }

    private Assessment granted(
            Money base,
            Money counted,
            Money amount,
            List<AwardStep> steps,
            List<Posting> postings,
            List<AssessedBill> bills,
            List<AidAward.Part> parts) {
        var all = new ArrayList<Posting>(postings);
        all.add(new Posting(Counter.ASSISTANCE, amount));
        return new Assessment(
                Optional.of(new AidAward(
                        grounds.ledger(),
                        base,
                        counted,
                        amount,
                        grounds.rule().fund(),
                        PolicyCitation.of(grounds.pack(), grounds.reference()),
                        grounds.rule().clause(),
                        steps,
                        all,
                        bills.stream().map(AssessedBill::bill).toList(),
                        parts)),
                List.of());
    }

    private static Assessment against(Code code, Object... arguments) {
        return Assessment.against(ApplicationFinding.against(code, arguments));
    }
}
