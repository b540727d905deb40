package medassist.application.reconciling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import medassist.application.port.Clearings;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.application.settling.SettlementNumbers;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementLine.Kind;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementState;
import medassist.domain.validity.Validity;

/**
 * Draws up what institutions advanced 对账单. Both lines of a settlement that was reversed stand on its own day, unless it had
 * been cleared before: then its line stays as it was cleared, and the second stands on the day of the adjustment. A settlement that its institution has undone as of
 * unknown outcome (2601) has no line, for the institution has none either; one that the person paid first has none, for the
 * institution advanced nothing. What adjustments paid or got is the office's, and stands in no line.
 */
public final class DrawingUpStatements {

    private static final int PAGE = 1000;

    private final Settlements settlements;
    private final Clearings clearings;
    private final UnitOfWork unitOfWork;

    public DrawingUpStatements(Settlements settlements, Clearings clearings, UnitOfWork unitOfWork) {
        this.settlements = settlements;
        this.clearings = clearings;
        this.unitOfWork = unitOfWork;
    }

    /** The institution's lines of the days, in the order of their places. */
    public List<StatementLine> lines(InstitutionId institutionId, Validity days) {
        return unitOfWork.within(
                () -> placed(institutionId, days).map(PlacedLine::line).toList());
    }

    /** At most {@code limit} lines behind the place, drawn up day by day; days behind the last of them are not read. */
    public List<PlacedLine> page(WantedLines wanted, PlacedLine.Place after, int limit) {
        return unitOfWork.within(() -> wanted.daysFrom(after.day())
                .flatMap(day -> placed(wanted.institutionId(), new Validity(day, day)))
                .filter(placed ->
                        placed.place().compareTo(after) > 0 && wanted.filter().test(placed.line()))
                .limit(limit)
                .toList());
    }

    /**
     * What each institution's lines of the days come to, by institution, jurisdiction and clearing type.
     *
     * @param institutionId empty for all
     * @param jurisdiction empty for all
     */
    public NavigableMap<Heading, StatementTotals> overview(String institutionId, String jurisdiction, Validity days) {
        return unitOfWork.within(() -> {
            NavigableMap<Heading, StatementTotals> totals = new TreeMap<>();
            forEachLine(institutionId, days, placed -> {
                StatementLine line = placed.line();
                if (jurisdiction.isEmpty()
                        || jurisdiction.equals(line.jurisdiction().value())) {
                    var heading = new Heading(line.settlement().institutionId(), line.jurisdiction(), line.type());
                    totals.put(
                            heading,
                            totals.getOrDefault(heading, StatementTotals.NONE).and(line));
                }
            });
            return totals;
        });
    }

    /** What totals are of. */
    public record Heading(InstitutionId institutionId, DivisionCode jurisdiction, ClearingType type)
            implements Comparable<Heading> {

        private static final Comparator<Heading> ORDER = Comparator.comparing(
                        (Heading heading) -> heading.institutionId().value())
                .thenComparing(heading -> heading.jurisdiction().value())
                .thenComparing(Heading::type);

        @Override
        public int compareTo(Heading other) {
            return ORDER.compare(this, other);
        }
    }

    private Stream<PlacedLine> placed(InstitutionId institutionId, Validity days) {
        List<PlacedLine> lines = new ArrayList<>();
        forEachLine(institutionId.value(), days, lines::add);
        return lines.stream().sorted(Comparator.comparing(PlacedLine::place));
    }

    private void forEachLine(String institutionId, Validity days, Consumer<PlacedLine> sink) {
        forEachSettled(institutionId, days, page -> {
            // Read after the settlements: of each that is read as reversed, it is then known whether it was cleared.
            Set<SettlementKey> adjusted = clearings.adjusted(page.stream()
                    .map(decided -> decided.settlement().claim().key())
                    .toList());
            page.forEach(decided -> addLines(decided, adjusted, sink));
        });
        forEachAdjusted(institutionId, days, page -> page.forEach(adjustment -> addLine(adjustment, sink)));
    }

    private void forEachSettled(String institutionId, Validity days, Consumer<List<DecidedSettlement>> sink) {
        var filter = new SettlementFilter("", institutionId, days.from(), days.to(), SettlementFilter.State.ANY);
        forEachPage(
                SettlementFilter.Place.START,
                place -> settlements.list(filter, place, PAGE),
                decided -> SettlementFilter.Place.of(decided.settlement()),
                sink);
    }

    private void forEachAdjusted(String institutionId, Validity days, Consumer<List<ClearingAdjustment>> sink) {
        var filter = new Clearings.AdjustmentFilter(institutionId, days.from(), days.to());
        forEachPage(
                Clearings.AdjustmentPlace.START,
                place -> clearings.adjustments(filter, place, PAGE),
                Clearings.AdjustmentPlace::of,
                sink);
    }

    /** Hands on one page of a list after the other; none that is empty. */
    private static <P, T> void forEachPage(
            P start, Function<P, List<T>> behind, Function<T, P> place, Consumer<List<T>> sink) {
        List<T> page = behind.apply(start);
        while (!page.isEmpty()) {
            sink.accept(page);
            page = page.size() < PAGE ? List.of() : behind.apply(place.apply(page.getLast()));
        }
    }

    private void addLines(DecidedSettlement decided, Set<SettlementKey> adjusted, Consumer<PlacedLine> sink) {
        Settlement settlement = decided.settlement();
        boolean isAdjusted = adjusted.contains(settlement.claim().key());
        if (settlement.isUndone() || settlement.isPaidToPerson()) {
            return;
        }
        StatementLine advance = advance(decided, settlement.isReversed() && !isAdjusted);
        sink.accept(PlacedLine.of(advance, settlement));
        if (settlement.isReversed() && !isAdjusted) {
            sink.accept(PlacedLine.of(reversal(advance, settlement, advance.day()), settlement));
        }
    }

    private void addLine(ClearingAdjustment adjustment, Consumer<PlacedLine> sink) {
        settlements.decided(adjustment.settlement()).ifPresent(decided -> {
            Settlement settlement = decided.settlement();
            StatementLine advance = advance(decided, false);
            sink.accept(PlacedLine.of(reversal(advance, settlement, adjustment.on()), settlement));
        });
    }

    private static StatementLine advance(DecidedSettlement decided, boolean reversed) {
        Settlement settlement = decided.settlement();
        var claim = settlement.claim();
        var visit = claim.visit();
        return new StatementLine(
                claim.key(),
                settlement.number(),
                claim.key().settlementId(),
                claim.jurisdiction(),
                claim.personId(),
                visit.number(),
                visit.settledOn(),
                ClearingType.of(visit.careType()),
                claim.insuranceType()
                        .orOf(decided.evidence().circumstances().applicant().insurance()),
                Kind.ADVANCE,
                reversed,
                settlement.shares());
    }

    /**
     * The line of a reversal. It goes by the number that the reply to the institution's own message had; one that others
     * asked for goes by the settlement's.
     */
    private static StatementLine reversal(StatementLine advance, Settlement settlement, LocalDate day) {
        InstitutionId institutionId = advance.settlement().institutionId();
        String request = settlement.state() instanceof SettlementState.Reversed reversed
                ? reversed.stamp().messageOf(institutionId).orElse("")
                : "";
        return new StatementLine(
                advance.settlement(),
                request.isEmpty()
                        ? settlement.number()
                        : SettlementNumbers.of(new SettlementKey(institutionId, request), advance.jurisdiction()),
                request,
                advance.jurisdiction(),
                advance.personId(),
                advance.visit(),
                day,
                advance.type(),
                advance.insuranceType(),
                Kind.REVERSAL,
                true,
                advance.shares().negated());
    }
}
