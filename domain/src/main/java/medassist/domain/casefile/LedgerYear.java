package medassist.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Decision;
import medassist.domain.adjustment.Recalculation;
import medassist.domain.adjustment.YearReplay;
import medassist.domain.adjustment.YearReplay.Replayed;
import medassist.domain.adjustment.YearReplay.ReplayedSettlement;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.filing.Filing;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.MergedLedger;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.Subject;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.ledger.WholeYear;
import medassist.domain.policy.Law;
import medassist.domain.recipient.Dated;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Settlement;
import medassist.domain.whatif.TriedBill;

/**
 * All of a person's ledger year 年度案卷: the ledger with its journal, its settlements, the adjustments raised in it, and what is on
 * record and filed of the person now; of a person with several numbers, all of it under any of them. It is replayed to find what is due (entitlement rules §6).
 *
 * @param adjustments in the order in which they were raised
 */
public record LedgerYear(
        AnnualLedger ledger,
        List<JournalEntry> journal,
        List<DecidedSettlement> settlements,
        List<Adjustment> adjustments,
        PersonRecord record,
        List<Filing> filings) {

    public LedgerYear {
        journal = List.copyOf(journal);
        settlements = List.copyOf(settlements);
        adjustments = List.copyOf(adjustments);
        filings = List.copyOf(filings);
    }

    /** The year after its next entry. */
    public LedgerYear after(JournalEntry entry) {
        return new LedgerYear(ledger.after(entry), with(journal, entry), settlements, adjustments, record, filings);
    }

    /** The year with another settlement, whose entry comes by {@link #after}. */
    public LedgerYear with(DecidedSettlement settlement) {
        return new LedgerYear(ledger, journal, with(settlements, settlement), adjustments, record, filings);
    }

    /** The year in which one of its adjustments is decided so. */
    public LedgerYear with(Adjustment decided) {
        List<Adjustment> replaced = adjustments.stream()
                .map(each -> each.id().equals(decided.id()) ? decided : each)
                .toList();
        return new LedgerYear(ledger, journal, settlements, replaced, record, filings);
    }

    /** The year of the person of whom this is on record. */
    public LedgerYear with(PersonRecord changed) {
        return new LedgerYear(ledger, journal, settlements, adjustments, changed, filings);
    }

    /** The year of the person of whom this is filed. */
    public LedgerYear filed(List<Filing> changed) {
        return new LedgerYear(ledger, journal, settlements, adjustments, record, changed);
    }

    /**
     * The year with all of another one that is merged into it: both are replayed as one, in the order in which they were posted.
     */
    public LedgerYear with(LedgerYear other) {
        return new LedgerYear(
                ledger,
                JournalEntry.inOrder(List.of(journal, other.journal)),
                both(settlements, other.settlements),
                both(adjustments, other.adjustments),
                record.with(other.record),
                both(filings, other.filings).stream().sorted(Dated.ORDER).toList());
    }

    /** All that the journal says of something of the year, such as a settlement. */
    public SubjectHistory history(Subject key) {
        return new SubjectHistory(
                journal.stream().filter(entry -> entry.refersTo().equals(key)).toList());
    }

    /** The opening balance that stands, the newest where merged ledgers have several; empty where none does. */
    public Optional<SubjectHistory> openingBalance() {
        return SubjectHistory.of(journal).stream()
                .filter(history -> history.subject() instanceof OpeningBalance && !history.isReversed())
                .reduce((_, later) -> later);
    }

    /** The next opening balance of the ledger, from a source. */
    public OpeningBalance nextOpeningBalance(String source) {
        long earlier = journal.stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.OPENING)
                .count();
        return new OpeningBalance(ledger.key(), Math.toIntExact(earlier + 1), source);
    }

    /** A settlement of the year; empty where it is none. */
    public Optional<Settlement> settlement(SettlementKey key) {
        return settlements.stream()
                .map(DecidedSettlement::settlement)
                .filter(settlement -> settlement.claim().key().equals(key))
                .findFirst();
    }

    /** An adjustment of the year; empty where it is none. */
    public Optional<Adjustment> adjustment(AdjustmentId id) {
        return adjustments.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The year as it is replayed now. */
    public YearReplay replay(Law law) {
        return replay(law, _ -> false);
    }

    /** The year as it would be replayed if a settlement that was reversed stood. */
    public YearReplay replayWith(SettlementKey reversed, Law law) {
        return replay(law, reversed::equals);
    }

    /**
     * What changes so that the adjustments due are those that the replay shows: what has become due is raised, and what is not
     * due any more lapses. While the ledger does not stand as its replay gives it, the cause is kept with it.
     */
    public List<Change> adjustmentsDue(Law law, Cause cause, Stamp stamp) {
        YearReplay replay = replay(law);
        var changes = new ArrayList<Change>();
        adjustments.stream()
                .filter(Adjustment::isDue)
                .filter(due -> replay.of(due).filter(due::saysOf).isEmpty())
                .forEach(due -> changes.add(new Change.AdjustmentDecided(due.lapsed(stamp.at()), stamp)));
        replay.recalculations().stream()
                .filter(Recalculation::differs)
                .filter(recalculation -> adjustments.stream().noneMatch(each -> isSaidBy(each, recalculation)))
                .forEach(recalculation -> changes.add(raised(recalculation, cause, stamp)));
        Cause outOfStepFor = replay.agreesWith(ledger) ? Cause.NONE : cause;
        if (!outOfStepFor.equals(ledger.outOfStepFor())) {
            changes.add(new Change.ReplayCauseChanged(ledger.key(), outOfStepFor));
        }
        return changes;
    }

    /** What changes where an entry is appended: the entry, and the adjustments that are due after it because of the cause. */
    public List<Change> appending(Change.EntryAppended appended, Law law, Cause cause) {
        var entry = appended.entry();
        var changes = new ArrayList<Change>(List.of(appended));
        changes.addAll(after(entry).adjustmentsDue(law, cause, entry.stamp()));
        return changes;
    }

    /** Why the year is out of step beside an adjustment that is decided; where it is not, why the adjustment was raised. */
    public Cause causeBeside(Adjustment decided) {
        return ledger.isOutOfStep() ? ledger.outOfStepFor() : decided.cause();
    }

    private static boolean isSaidBy(Adjustment adjustment, Recalculation recalculation) {
        return adjustment.saysOf(recalculation)
                && switch (adjustment.decision()) {
                    case Decision.Due _, Decision.Waived _ -> true;
                    case Decision.Lapsed _, Decision.Released _ -> false;
                };
    }

    private Change raised(Recalculation recalculation, Cause cause, Stamp stamp) {
        Settlement settlement = recalculation.settlement();
        var key = settlement.claim().key();
        int earlier = Math.toIntExact(adjustments.stream()
                .filter(each -> each.settlement().equals(key))
                .count());
        var adjustment = new Adjustment(
                AdjustmentId.of(settlement.number(), earlier + 1),
                settlement.claim().ledgerKey(),
                key,
                recalculation.basis(),
                cause,
                recalculation.was(),
                recalculation.is(),
                recalculation.due(),
                stamp.at(),
                new Decision.Due());
        return new Change.AdjustmentRaised(adjustment, stamp);
    }

    /** @param stand which of the reversed settlements are looked at as if they stood */
    private YearReplay replay(Law law, Predicate<SettlementKey> stand) {
        Map<SettlementKey, DecidedSettlement> settled = settled();
        var steps = new ArrayList<Replayed>();
        for (SubjectHistory history : SubjectHistory.of(journal)) {
            switch (history.subject()) {
                case SettlementKey key -> {
                    var decided = Objects.requireNonNull(settled.get(key));
                    steps.add(
                            history.isReversed() && !stand.test(key)
                                    ? new ReplayedSettlement.Reversed(decided.settlement(), adjusted(key))
                                    : standing(history, decided, law));
                }
                case OpeningBalance _, ApplicationKey _ -> steps.add(new Replayed.TakenOver(history.netPostings()));
                // What it took over is replayed itself.
                case MergedLedger _, WholeYear _ -> {}
            }
        }
        return YearReplay.of(steps, adjustments);
    }

    /**
     * What the year's standing settlements would come to one after the other, each with the counters as they would stand then. What was
     * taken over or granted on application, and what cannot be computed again, keeps its postings and is left out.
     *
     * @param deciding by what a settlement would be decided; empty where it cannot be
     */
    public List<TriedBill> tried(Function<DecidedSettlement, Optional<Adjudicator>> deciding) {
        Map<SettlementKey, DecidedSettlement> settled = settled();
        var tried = new ArrayList<TriedBill>();
        var counters = Counters.NONE;
        for (SubjectHistory history : SubjectHistory.of(journal)) {
            boolean isItself = history.subject() instanceof MergedLedger || history.subject() instanceof WholeYear;
            if (history.isReversed() || isItself) {
                continue;
            }
            Counters before = counters;
            Optional<TriedBill> bill = Optional.ofNullable(settled.get(history.subject()))
                    .filter(_ -> !history.isDecidedOnApplication())
                    .flatMap(decided -> tried(decided, deciding.apply(decided), before));
            bill.ifPresent(tried::add);
            counters = counters.plus(
                    bill.map(each -> Posting.sum(each.adjudication().postings()))
                            .orElseGet(history::netPostings));
        }
        return tried;
    }

    private Optional<TriedBill> tried(DecidedSettlement decided, Optional<Adjudicator> deciding, Counters before) {
        Settlement settlement = decided.settlement();
        return deciding.map(adjudicator -> new TriedBill(
                settlement,
                adjudicator.adjudicate(
                        settlement.claim(),
                        known(decided, adjudicator, settlement.claim().visit().settledOn()),
                        before)));
    }

    /** What is known now of person and institution on a settlement's day. */
    private Circumstances known(DecidedSettlement decided, Adjudicator adjudicator, LocalDate day) {
        return decided.evidence()
                .circumstances()
                .with(adjudicator.pack().serving(record, day), Filing.on(filings, day));
    }

    private Map<SettlementKey, DecidedSettlement> settled() {
        Map<SettlementKey, DecidedSettlement> settled = new HashMap<>();
        settlements.forEach(each -> settled.put(each.settlement().claim().key(), each));
        return settled;
    }

    /** What released adjustments of a settlement have paid, less what they have got back. */
    private AidByFund adjusted(SettlementKey key) {
        return adjustments.stream()
                .filter(each -> each.isReleased() && each.settlement().equals(key))
                .map(Adjustment::due)
                .reduce(AidByFund.NONE, AidByFund::plus);
    }

    private ReplayedSettlement standing(SubjectHistory history, DecidedSettlement decided, Law law) {
        Settlement settlement = decided.settlement();
        AidByFund paid = AidByFund.of(settlement.adjudication().awards())
                .plus(adjusted(settlement.claim().key()));
        var day = settlement.claim().visit().settledOn();
        return adjudicatorOf(decided, law)
                .filter(_ -> !history.isDecidedOnApplication())
                .<ReplayedSettlement>map(adjudicator -> new ReplayedSettlement.Computable(
                        settlement, paid, history.netPostings(), adjudicator, known(decided, adjudicator, day)))
                .orElseGet(() -> new ReplayedSettlement.Kept(settlement, paid, history.netPostings()));
    }

    /**
     * By what a settlement is computed again: the pack that decided it, else the one that decides for its date now; with the
     * parameters that it was decided by.
     */
    private static Optional<Adjudicator> adjudicatorOf(DecidedSettlement decided, Law law) {
        var claim = decided.settlement().claim();
        var day = claim.visit().settledOn();
        return law.library()
                .withText(decided.settlement().adjudication().policy().sha256())
                .or(() -> law.library().deciding(claim.jurisdiction(), day))
                .flatMap(pack -> decided.evidence().known(pack, day))
                .map(Adjudicator::new);
    }

    private static <E> List<E> with(List<E> list, E another) {
        return both(list, List.of(another));
    }

    private static <E> List<E> both(List<E> list, List<E> others) {
        var longer = new ArrayList<E>(list.size() + others.size());
        longer.addAll(list);
        longer.addAll(others);
        return longer;
    }
}
