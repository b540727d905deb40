package medassist.domain.warning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.money.Money;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Settlement;

/**
 * What a person's year has come to by the settlements that stand, with what adjustments have paid since 年度负担. Of a year that was
 * partly kept elsewhere nothing is known but what stands inside policy scope, which counts as paid by the person.
 *
 * @param outsideHelp what others gave to whom was referred to them
 * @param lastSettledOn the day of the last settlement that stands; empty where none does
 */
public record YearBurdens(
        Money inPolicyBurden,
        Money assistance,
        Money beforeAid,
        Money beyondInsurance,
        Money outsideHelp,
        Optional<LocalDate> lastSettledOn) {

    /** A year without anything. */
    public static final YearBurdens NONE =
            new YearBurdens(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Optional.empty());

    /** What the journal of a year and its settlements come to. */
    public static YearBurdens of(List<JournalEntry> journal, List<DecidedSettlement> settlements) {
        Map<SettlementKey, Settlement> settled = new HashMap<>();
        settlements.forEach(each -> settled.put(each.settlement().claim().key(), each.settlement()));
        YearBurdens burdens = NONE;
        for (SubjectHistory history : SubjectHistory.of(journal)) {
            if (history.isReversed()) {
                continue;
            }
            // What a merged ledger took over stands in the journal by itself.
            if (history.subject() instanceof SettlementKey key && settled.containsKey(key)) {
                burdens = burdens.with(settled.get(key)).with(history.netPostings(), false);
            } else if (history.subject() instanceof ApplicationKey) {
                burdens = burdens.with(history.netPostings(), false);
            } else if (history.subject() instanceof OpeningBalance) {
                burdens = burdens.with(history.netPostings(), true);
            }
        }
        return burdens;
    }

    /** The same with what others gave. */
    public YearBurdens withOutsideHelp(Money given) {
        return new YearBurdens(inPolicyBurden, assistance, beforeAid, beyondInsurance, given, lastSettledOn);
    }

    /** The same with so much more assistance. */
    public YearBurdens withMoreAssistance(Money more) {
        return new YearBurdens(
                inPolicyBurden, assistance.plus(more), beforeAid, beyondInsurance, outsideHelp, lastSettledOn);
    }

    private YearBurdens with(Settlement settlement) {
        var claim = settlement.claim();
        var adjudication = settlement.adjudication();
        PaidEarlier paid = claim.expense().paid();
        LocalDate day = claim.visit().settledOn();
        return new YearBurdens(
                inPolicyBurden,
                assistance,
                beforeAid.plus(adjudication.personPays()).plus(adjudication.assistance()),
                beyondInsurance.plus(
                        claim.expense().totalFee().minus(paid.basic()).minus(paid.criticalIllness())),
                outsideHelp,
                lastSettledOn.filter(last -> last.isAfter(day)).or(() -> Optional.of(day)));
    }

    private YearBurdens with(List<Posting> postings, boolean isAllThatIsKnown) {
        Money inPolicy = sum(postings, Counter.IN_POLICY_BURDEN);
        Money elsewhere = isAllThatIsKnown ? inPolicy : Money.ZERO;
        return new YearBurdens(
                inPolicyBurden.plus(inPolicy),
                assistance.plus(sum(postings, Counter.ASSISTANCE)),
                beforeAid.plus(elsewhere),
                beyondInsurance.plus(elsewhere),
                outsideHelp,
                lastSettledOn);
    }

    private static Money sum(List<Posting> postings, Counter counter) {
        return postings.stream()
                .filter(posting -> posting.counter().equals(counter))
                .map(Posting::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** One of the measures. */
    public Money of(BurdenMeasure measure) {
        return switch (measure) {
            case IN_POLICY_BURDEN -> inPolicyBurden;
            case REMAINING_BURDEN -> inPolicyBurden.minus(assistance).minus(outsideHelp);
            case PERSON_PAID -> beforeAid.minus(assistance);
            case BEYOND_BASIC_AND_CRITICAL -> beyondInsurance;
        };
    }
}
