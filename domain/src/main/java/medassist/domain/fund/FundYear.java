package medassist.domain.fund;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import medassist.domain.money.Money;

/**
 * A fund's year 基金年度收支: what is raised by source, and what is promised, applied for and paid, which are never mixed.
 *
 * @param entries what was booked by hand, in its order
 * @param figures what ledgers of the year bind the fund to
 * @param before what ledgers of the year before bound it to
 * @param disbursements how far that has come, by way
 * @param enrolment what approved lists of the year bind it to
 * @param on the day as of which it is told
 */
public record FundYear(
        FundAccount account,
        List<FundEntry> entries,
        List<FundFigure> figures,
        List<FundFigure> before,
        List<Disbursement> disbursements,
        Money enrolment,
        LocalDate on) {

    private static final int HUNDREDTHS_OF_PERCENT = 4;

    /** Months that were less than this part of a year do not tell what the year was. */
    private static final int LEAST_PART = 100;

    public FundYear {
        entries = List.copyOf(entries);
        figures = List.copyOf(figures);
        before = List.copyOf(before);
        disbursements = List.copyOf(disbursements);
    }

    /** What a source has given. */
    public record Raised(Money allotted, Money received) {

        private static final Raised NOTHING = new Raised(Money.ZERO, Money.ZERO);

        private Raised plus(Money more, Money come) {
            return new Raised(allotted.plus(more), received.plus(come));
        }
    }

    /**
     * Allotted money that lies, or lay, with those who are to hand it on 资金滞留.
     *
     * @param entry by which number the allotment was booked
     * @param waiting what has not come by the day
     * @param days from the allotment until the last of it came, or the day
     */
    public record Idle(long entry, FundSource source, Money waiting, long days) {}

    /** A plan for a purpose, and what of it is promised. */
    public record Planned(Purpose purpose, Money planned, Money committed) {}

    private List<FundEntry> standing() {
        return FundEntry.standing(entries);
    }

    /** What is raised, by source; a source that gave nothing is left out. */
    public Map<FundSource, Raised> raised() {
        var raised = new EnumMap<FundSource, Raised>(FundSource.class);
        for (FundEntry entry : standing()) {
            switch (entry.event()) {
                case FundEvent.Receipt receipt ->
                    add(
                            raised,
                            receipt.source(),
                            receipt.amount(),
                            receipt.receivedOn().isPresent() ? receipt.amount() : Money.ZERO);
                case FundEvent.Arrival arrival ->
                    receipt(entries, arrival.receipt())
                            .ifPresent(receipt -> add(raised, receipt.source(), Money.ZERO, arrival.amount()));
                case FundEvent.Transfer _, FundEvent.Budget _, FundEvent.Correction _ -> {}
            }
        }
        return raised;
    }

    private static void add(Map<FundSource, Raised> raised, FundSource source, Money allotted, Money received) {
        raised.put(source, raised.getOrDefault(source, Raised.NOTHING).plus(allotted, received));
    }

    /** What is raised in the year itself 当年筹集资金: without what was carried over. */
    public Money raisedThisYear() {
        return allotted(source -> source != FundSource.CARRIED_OVER);
    }

    private Money allotted(Predicate<FundSource> which) {
        return raised().entrySet().stream()
                .filter(each -> which.test(each.getKey()))
                .map(each -> each.getValue().allotted())
                .reduce(Money.ZERO, Money::plus);
    }

    /** What came from other accounts, less what went to them. */
    public Money transferred() {
        return entries.stream()
                .map(FundEntry::event)
                .filter(FundEvent.Transfer.class::isInstance)
                .map(event -> ((FundEvent.Transfer) event).amount())
                .reduce(Money.ZERO, Money::plus);
    }

    /** What has come into the account, before anything is paid. */
    public Money cash() {
        return entries.stream()
                .flatMap(entry -> entry.event().postings().stream())
                .filter(posting -> posting.account().equals(FundPosting.CASH))
                .map(FundPosting::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What is promised, of each purpose and class. */
    public List<Commitment> commitments() {
        return Commitment.sum(figures.stream().map(FundFigure::commitment).toList());
    }

    /** What is promised, by purpose. */
    public Map<Purpose, Money> committedByPurpose() {
        var sums = new TreeMap<Purpose, Money>();
        commitments().forEach(each -> sums.merge(each.purpose(), each.amount(), Money::plus));
        if (!enrolment.isZero()) {
            sums.put(Purpose.ENROLMENT, enrolment);
        }
        return sums;
    }

    public Money committed() {
        return committedByPurpose().values().stream().reduce(Money.ZERO, Money::plus);
    }

    public Money applied() {
        return disbursements.stream().map(Disbursement::applied).reduce(Money.ZERO, Money::plus);
    }

    public Money paid() {
        return disbursements.stream().map(Disbursement::paid).reduce(Money.ZERO, Money::plus);
    }

    /** What is left of what has come 结余: carried over, received and transferred, less what is paid. */
    public Money surplus() {
        return cash().minus(paid());
    }

    /** What would be left if all that is allotted came, and all that is promised were paid. */
    public Money surplusAfterAll() {
        return allotted(_ -> true).plus(transferred()).minus(committed());
    }

    /** The surplus by what is raised in the year, to a hundredth of a percent; empty where nothing is. */
    public Optional<BigDecimal> surplusShare() {
        return share(surplus());
    }

    /** The same after all. */
    public Optional<BigDecimal> surplusShareAfterAll() {
        return share(surplusAfterAll());
    }

    private Optional<BigDecimal> share(Money part) {
        Money raised = raisedThisYear();
        return raised.isZero()
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part.fen())
                        .divide(BigDecimal.valueOf(raised.fen()), HUNDREDTHS_OF_PERCENT, RoundingMode.HALF_UP));
    }

    /** What will be promised by the end of the year, were each day as those before it 按日直线推算. */
    public Optional<Money> straightForecast() {
        if (on.getYear() != account.year()) {
            return Optional.empty();
        }
        return Optional.of(
                scaled(ledgerCommitted(), on.lengthOfYear(), on.getDayOfYear()).plus(enrolment));
    }

    /** The same, were the rest of the year what it was in the year before 按上年同期占比推算; empty where that does not tell. */
    public Optional<Money> seasonalForecast() {
        var month = YearMonth.from(on);
        if (on.getYear() != account.year() || month.getMonth() == Month.JANUARY) {
            return Optional.empty();
        }
        int lastYear = account.year() - 1;
        Money whole = sum(before, each -> each.getYear() == lastYear);
        Money part = sum(before, each -> each.getYear() == lastYear && each.getMonthValue() < month.getMonthValue());
        Money now = sum(figures, each -> each.isBefore(month));
        return part.isMoreThan(Money.ofFen(whole.fen() / LEAST_PART))
                ? Optional.of(scaled(now, whole.fen(), part.fen()).plus(enrolment))
                : Optional.empty();
    }

    private Money ledgerCommitted() {
        return sum(figures, _ -> true);
    }

    private static Money sum(List<FundFigure> of, Predicate<YearMonth> which) {
        return of.stream()
                .filter(figure -> which.test(figure.month()))
                .map(figure -> figure.commitment().amount())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money scaled(Money amount, long numerator, long denominator) {
        return Money.ofFen(BigDecimal.valueOf(amount.fen())
                .multiply(BigDecimal.valueOf(numerator))
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** What is planned, as it was planned last, with what of it is promised. */
    public List<Planned> planned() {
        var plans = new TreeMap<Purpose, Money>();
        standing().stream()
                .map(FundEntry::event)
                .filter(FundEvent.Budget.class::isInstance)
                .map(FundEvent.Budget.class::cast)
                .forEach(budget -> plans.put(budget.purpose(), budget.amount()));
        Map<Purpose, Money> committed = committedByPurpose();
        return plans.entrySet().stream()
                .map(each ->
                        new Planned(each.getKey(), each.getValue(), committed.getOrDefault(each.getKey(), Money.ZERO)))
                .toList();
    }

    /** How long what others allotted has been on its way. */
    public List<Idle> idle() {
        return standing().stream()
                .filter(entry -> entry.event() instanceof FundEvent.Receipt)
                .map(entry -> idle(entry, (FundEvent.Receipt) entry.event()))
                .toList();
    }

    private Idle idle(FundEntry entry, FundEvent.Receipt receipt) {
        Money waiting = waiting(entry.sequence());
        LocalDate until = waiting.isZero()
                ? arrivals(entry.sequence()).stream()
                        .map(FundEvent.Arrival::receivedOn)
                        .max(Comparator.naturalOrder())
                        .or(receipt::receivedOn)
                        .orElse(on)
                : on;
        long days = Math.max(0, ChronoUnit.DAYS.between(receipt.allottedOn(), until));
        return new Idle(entry.sequence(), receipt.source(), waiting, days);
    }

    private List<FundEvent.Arrival> arrivals(long receipt) {
        return arrivals(entries, receipt);
    }

    /** What of an allotment has not come yet. */
    public Money waiting(long receipt) {
        return waiting(entries, receipt).orElse(Money.ZERO);
    }

    /** What of an allotment has not come yet by the entries of an account; empty where none has that number. */
    public static Optional<Money> waiting(List<FundEntry> entries, long receipt) {
        return receipt(entries, receipt)
                .map(allotted -> allotted.receivedOn().isPresent()
                        ? Money.ZERO
                        : arrivals(entries, receipt).stream()
                                .map(FundEvent.Arrival::amount)
                                .reduce(allotted.amount(), Money::minus));
    }

    /** An allotment by the number of its line; empty where none has it. */
    public static Optional<FundEvent.Receipt> receipt(List<FundEntry> entries, long number) {
        return FundEntry.standing(entries).stream()
                .filter(entry -> entry.sequence() == number)
                .map(FundEntry::event)
                .filter(FundEvent.Receipt.class::isInstance)
                .map(FundEvent.Receipt.class::cast)
                .findFirst();
    }

    private static List<FundEvent.Arrival> arrivals(List<FundEntry> entries, long receipt) {
        return FundEntry.standing(entries).stream()
                .map(FundEntry::event)
                .filter(FundEvent.Arrival.class::isInstance)
                .map(FundEvent.Arrival.class::cast)
                .filter(arrival -> arrival.receipt() == receipt)
                .toList();
    }
}
