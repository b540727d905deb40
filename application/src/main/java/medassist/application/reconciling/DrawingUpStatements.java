package medassist.application.reconciling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.port.Clearings;
import medassist.application.port.Recoveries;
import medassist.application.port.ReversalFilter;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.application.settling.SettlementNumbers;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.ReversalDay;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementLine.Kind;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementState;
import medassist.domain.validity.China;
import medassist.domain.validity.Validity;

/**
 * Draws up what institutions advanced 对账单. A settlement that was reversed is two lines, both marked: the advance on the
 * settlement's day, and its opposite on the day that a {@link ReversalDay} says; where the office adjusted it, the advance
 * stays as it was cleared. A settlement that its institution has undone as of unknown outcome (2601) has no line, for the
 * institution has none either; one that the person paid first has none, for the institution advanced nothing. One that a recovery
 * has taken back from a person has its advance alone, which the institution keeps. What adjustments paid or got is the office's, and
 * stands in no line.
 */
public final class DrawingUpStatements {

    private static final int PAGE = 1000;

    private final Settlements settlements;
    private final Clearings clearings;
    private final Recoveries recoveries;
    private final UnitOfWork unitOfWork;
    private final ReversalDay reversalDay;

    /** @param reversalDay where − lines stand unless somebody asks otherwise */
    public DrawingUpStatements(
            Settlements settlements,
            Clearings clearings,
            Recoveries recoveries,
            UnitOfWork unitOfWork,
            ReversalDay reversalDay) {
        this.settlements = settlements;
        this.clearings = clearings;
        this.recoveries = recoveries;
        this.unitOfWork = unitOfWork;
        this.reversalDay = reversalDay;
    }

    /** The same with − lines on other days. */
    public DrawingUpStatements by(ReversalDay other) {
        return other == reversalDay
                ? this
                : new DrawingUpStatements(settlements, clearings, recoveries, unitOfWork, other);
    }

    /** The institution's lines of the days, in the order of their places. */
    public List<StatementLine> lines(InstitutionId institutionId, Validity days, Caller by) {
        Reach reach = by.reach(Permission.READ_BOOKS);
        return unitOfWork.within(
                () -> placed(institutionId, reach, days).map(PlacedLine::line).toList());
    }

    /** Hands on each line of the days, in no order, of an institution or of all where that is empty. */
    void each(String institutionId, Reach reach, Validity days, Consumer<StatementLine> sink) {
        forEachLine(institutionId, reach, days, placed -> sink.accept(placed.line()));
    }

    /** At most {@code limit} lines behind the place, drawn up day by day; days behind the last of them are not read. */
    public List<PlacedLine> page(WantedLines wanted, PlacedLine.Place after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_BOOKS);
        return unitOfWork.within(() -> wanted.daysFrom(after.day())
                .flatMap(day -> placed(wanted.institutionId(), reach, new Validity(day, day)))
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
    public NavigableMap<Heading, StatementTotals> overview(
            String institutionId, String jurisdiction, Validity days, Caller by) {
        Reach reach = by.reach(Permission.READ_BOOKS);
        return unitOfWork.within(() -> {
            NavigableMap<Heading, StatementTotals> totals = new TreeMap<>();
            forEachLine(institutionId, reach, days, placed -> {
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

    private Stream<PlacedLine> placed(InstitutionId institutionId, Reach reach, Validity days) {
        List<PlacedLine> lines = new ArrayList<>();
        forEachLine(institutionId.value(), reach, days, lines::add);
        return lines.stream().sorted(Comparator.comparing(PlacedLine::place));
    }

    private void forEachLine(String institutionId, Reach reach, Validity days, Consumer<PlacedLine> sink) {
        forEachSettled(institutionId, reach, days, page -> {
            var unmarked = new HashSet<>(clearings.adjusted(keys(page)));
            Set<SettlementKey> kept = recoveries.keptByInstitutions(keys(page));
            unmarked.addAll(kept);
            Set<SettlementKey> reversedElsewhere = reversedElsewhere(page);
            page.forEach(decided -> addAdvance(decided, unmarked, sink));
            page.stream()
                    .filter(decided -> decided.settlement().isReversed())
                    .filter(decided -> !reversedElsewhere.contains(key(decided)) && !kept.contains(key(decided)))
                    .forEach(decided -> addReversal(
                            decided, decided.settlement().claim().visit().settledOn(), sink));
        });
        forEachReversed(institutionId, reach, days, page -> {
            Set<SettlementKey> onTheirDay = reversedElsewhere(page);
            Set<SettlementKey> kept = recoveries.keptByInstitutions(keys(page));
            page.stream()
                    .filter(decided -> onTheirDay.contains(key(decided)) && !kept.contains(key(decided)))
                    .forEach(decided -> addReversal(
                            decided,
                            China.day(ReversalFilter.Place.of(decided.settlement())
                                    .at()),
                            sink));
        });
    }

    /** Those of the settlements whose reversal stands on its own day; others may not be reversed at all. */
    private Set<SettlementKey> reversedElsewhere(List<DecidedSettlement> page) {
        return switch (reversalDay) {
            case OWN -> Set.copyOf(keys(page));
            case SETTLEMENT ->
                clearings.covered(keys(page)).stream()
                        .filter(line -> line.kind() == Kind.ADVANCE)
                        .map(StatementLine.Key::settlement)
                        .collect(Collectors.toSet());
        };
    }

    private static List<SettlementKey> keys(List<DecidedSettlement> page) {
        return page.stream().map(DrawingUpStatements::key).toList();
    }

    private static SettlementKey key(DecidedSettlement decided) {
        return decided.settlement().claim().key();
    }

    private void forEachSettled(
            String institutionId, Reach reach, Validity days, Consumer<List<DecidedSettlement>> sink) {
        var filter = new SettlementFilter("", institutionId, days.from(), days.to(), SettlementFilter.State.ANY);
        forEachPage(
                SettlementFilter.Place.START,
                place -> settlements.list(filter, reach, place, PAGE),
                decided -> SettlementFilter.Place.of(decided.settlement()),
                sink);
    }

    private void forEachReversed(
            String institutionId, Reach reach, Validity days, Consumer<List<DecidedSettlement>> sink) {
        var filter = new ReversalFilter(institutionId, days.from(), days.to());
        forEachPage(
                ReversalFilter.Place.START,
                place -> settlements.reversed(filter, reach, place, PAGE),
                decided -> ReversalFilter.Place.of(decided.settlement()),
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

    private static void addAdvance(DecidedSettlement decided, Set<SettlementKey> unmarked, Consumer<PlacedLine> sink) {
        Settlement settlement = decided.settlement();
        if (stands(settlement)) {
            boolean isMarked = settlement.isReversed() && !unmarked.contains(key(decided));
            sink.accept(PlacedLine.of(advance(decided, isMarked), settlement));
        }
    }

    private static void addReversal(DecidedSettlement decided, LocalDate day, Consumer<PlacedLine> sink) {
        Settlement settlement = decided.settlement();
        if (stands(settlement)) {
            StatementLine advance = advance(decided, true);
            sink.accept(PlacedLine.of(reversal(advance, settlement, day), settlement));
        }
    }

    /** Whether a settlement stands in statements at all. */
    private static boolean stands(Settlement settlement) {
        return !settlement.isUndone() && !settlement.isPaidToPerson();
    }

    private static StatementLine advance(DecidedSettlement decided, boolean reversed) {
        Settlement settlement = decided.settlement();
        var claim = settlement.claim();
        var visit = claim.visit();
        return new StatementLine(
                claim.key(),
                settlement.number(),
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
                settlement.number(),
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
