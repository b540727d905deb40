package medassist.application.reconciling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import medassist.application.answering.AnsweringOnce;
import medassist.application.port.Clearings;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.application.port.Persons;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.application.port.Settlements.Decided;
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
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Person;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.Standing;
import medassist.domain.validity.Validity;

/**
 * Draws up what institutions advanced 对账单. Both lines of a settlement that was taken back stand on its own day, unless it had
 * been cleared before: then its line stays as it was cleared, and the second stands on the day of the adjustment. A settlement that its institution has undone as of
 * unknown outcome (2601) has no line, for the institution has none either.
 */
public final class DrawingUpStatements {

    private static final int PAGE = 1000;

    private final Settlements settlements;
    private final Clearings clearings;
    private final Persons persons;
    private final AnsweringOnce answering;
    private final UnitOfWork unitOfWork;

    public DrawingUpStatements(
            Settlements settlements,
            Clearings clearings,
            Persons persons,
            AnsweringOnce answering,
            UnitOfWork unitOfWork) {
        this.settlements = settlements;
        this.clearings = clearings;
        this.persons = persons;
        this.answering = answering;
        this.unitOfWork = unitOfWork;
    }

    /** The institution's lines of the days, by day and settlement. */
    public List<StatementLine> lines(InstitutionId institutionId, Validity days) {
        return unitOfWork.within(() -> {
            List<StatementLine> lines = new ArrayList<>();
            forEachLine(institutionId.value(), days, lines::add);
            lines.sort(Comparator.comparing(StatementLine::day));
            return lines;
        });
    }

    /** What each institution's lines of the days come to, by institution, jurisdiction and clearing type. */
    public Map<Heading, StatementTotals> overview(Validity days, Predicate<Heading> wanted) {
        return unitOfWork.within(() -> {
            Map<Heading, StatementTotals> totals = new TreeMap<>();
            forEachLine("", days, line -> {
                var heading = new Heading(line.settlement().institutionId(), line.jurisdiction(), line.type());
                if (wanted.test(heading)) {
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

    private void forEachLine(String institutionId, Validity days, Consumer<StatementLine> sink) {
        Map<SettlementKey, ClearingAdjustment> adjusted = clearings.adjustments(institutionId).stream()
                .collect(Collectors.toMap(ClearingAdjustment::settlement, Function.identity()));
        var filter = new SettlementFilter("", institutionId, days.from(), days.to(), SettlementFilter.Standing.ANY);
        var place = SettlementFilter.Place.START;
        List<Decided> page = settlements.list(filter, place, PAGE);
        while (!page.isEmpty()) {
            page.forEach(decided -> addLines(decided, adjusted.keySet(), sink));
            place = SettlementFilter.Place.of(page.getLast().settlement());
            page = page.size() < PAGE ? List.of() : settlements.list(filter, place, PAGE);
        }
        adjusted.values().stream()
                .filter(adjustment -> days.includes(adjustment.on()))
                .map(this::adjustedLine)
                .flatMap(Optional::stream)
                .forEach(sink);
    }

    private void addLines(Decided decided, Set<SettlementKey> adjusted, Consumer<StatementLine> sink) {
        Settlement settlement = decided.settlement();
        boolean isAdjusted = adjusted.contains(settlement.claim().key());
        if (settlement.isReversed() && !isAdjusted && isUndone(settlement)) {
            return;
        }
        Insurance insurance = insurance(decided.evidence(), settlement);
        StatementLine advance = advance(settlement, insurance, settlement.isReversed() && !isAdjusted);
        sink.accept(advance);
        if (settlement.isReversed() && !isAdjusted) {
            sink.accept(takingBack(advance, settlement, advance.day()));
        }
    }

    private Optional<StatementLine> adjustedLine(ClearingAdjustment adjustment) {
        return settlements.find(adjustment.settlement()).map(settlement -> {
            Insurance insurance = insurance(settlements.evidence(adjustment.settlement()), settlement);
            return takingBack(advance(settlement, insurance, false), settlement, adjustment.on());
        });
    }

    private boolean isUndone(Settlement settlement) {
        var key = settlement.claim().key();
        return answering.isUndone(new ExchangeKey(key.institutionId().value(), key.settlementId()));
    }

    /** The insurance as the settlement was decided; for those decided before that was kept, as it is now. */
    private Insurance insurance(Optional<Evidence> evidence, Settlement settlement) {
        return evidence.map(kept -> kept.circumstances().applicant().insurance())
                .or(() -> persons.find(settlement.claim().personId()).map(Person::insurance))
                .orElse(Insurance.NONE);
    }

    private static StatementLine advance(Settlement settlement, Insurance insurance, boolean takenBack) {
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
                insurance,
                Kind.ADVANCE,
                takenBack,
                settlement.shares());
    }

    /**
     * The line of a taking back. It goes by the number that the reply to the institution's own message had; one that others
     * asked for goes by the settlement's.
     */
    private StatementLine takingBack(StatementLine advance, Settlement settlement, LocalDate day) {
        InstitutionId institutionId = advance.settlement().institutionId();
        String request = settlement.standing() instanceof Standing.Reversed(var stamp)
                        && isMessageOf(institutionId, stamp.request())
                ? stamp.request()
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
                advance.insurance(),
                Kind.TAKING_BACK,
                true,
                advance.shares().negated());
    }

    private boolean isMessageOf(InstitutionId institutionId, String request) {
        return !request.isEmpty()
                && answering
                        .answered(new ExchangeKey(institutionId.value(), request))
                        .isPresent();
    }
}
