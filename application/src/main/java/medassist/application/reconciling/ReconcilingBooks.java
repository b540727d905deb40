package medassist.application.reconciling;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.port.AuditTrail;
import medassist.application.port.Differences;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.NotPermittedException;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.Difference.Scope;
import medassist.domain.clearing.Finding;
import medassist.domain.clearing.InstitutionLine;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.validity.Validity;

/** Holds institutions' books against ours, and keeps the differences until they are gone or resolved 对账. */
public final class ReconcilingBooks {

    private final DrawingUpStatements statements;
    private final Differences differences;
    private final AuditTrail audit;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public ReconcilingBooks(
            DrawingUpStatements statements,
            Differences differences,
            AuditTrail audit,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.statements = statements;
        this.differences = differences;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Holds an institution's books of some days against ours, line by line, and keeps what differs.
     *
     * @param wanted which of our lines of the scope the books are about
     */
    public List<Finding> reconcile(
            InstitutionId institutionId,
            Scope scope,
            Reconciliation reconciliation,
            Predicate<StatementLine> wanted,
            List<InstitutionLine> books,
            Caller by) {
        check(institutionId, scope, by);
        return unitOfWork.within(() -> {
            List<StatementLine> ours =
                    statements.by(reconciliation.reversalDay()).lines(institutionId, scope.days(), by).stream()
                            .filter(wanted)
                            .toList();
            List<Finding> findings = reconciliation.findings(books, ours);
            Instant now = clock.instant();
            differences.found(
                    institutionId,
                    scope,
                    findings.stream()
                            .flatMap(finding -> difference(institutionId, scope, finding, reconciliation, now))
                            .distinct()
                            .toList());
            return findings;
        });
    }

    /** @throws NotPermittedException if the caller does not reach the books */
    private static void check(InstitutionId institutionId, Scope scope, Caller by) {
        Reach reach = by.reach(Permission.RECONCILE);
        if (!reach.reaches(institutionId) || !reach.reaches(scope.jurisdiction())) {
            throw new NotPermittedException(Permission.RECONCILE);
        }
    }

    /** Keeps how an institution's totals came out. */
    public void checked(TotalsCheck check, Caller by) {
        check(check.institutionId(), check.scope(), by);
        unitOfWork.within(() -> {
            differences.checked(check);
            return check;
        });
    }

    /**
     * How far institutions have had their totals of a month compared, by institution and jurisdiction, of those that have
     * lines in it or have asked.
     *
     * @param institutionId empty for all
     */
    public List<CheckedMonth> months(String institutionId, YearMonth month, Caller by) {
        Reach reach = by.reach(Permission.READ_BOOKS);
        var days = new Validity(month.atDay(1), month.atEndOfMonth());
        return unitOfWork.within(() -> {
            Map<Party, List<TotalsCheck>> checks =
                    differences.checks(institutionId, reach, days).stream().collect(Collectors.groupingBy(Party::of));
            NavigableMap<Party, int[]> counts = new TreeMap<>();
            checks.keySet().forEach(party -> counts.put(party, new int[2]));
            statements.each(institutionId, reach, days, line -> {
                var party = new Party(line.settlement().institutionId(), line.jurisdiction());
                int[] count = counts.computeIfAbsent(party, _ -> new int[2]);
                count[0]++;
                count[1] +=
                        checks.getOrDefault(party, List.of()).stream().anyMatch(check -> check.compares(line)) ? 0 : 1;
            });
            return counts.entrySet().stream()
                    .map(entry -> new CheckedMonth(
                            entry.getKey().institutionId(),
                            entry.getKey().jurisdiction(),
                            month,
                            entry.getValue()[0],
                            entry.getValue()[1],
                            checks.getOrDefault(entry.getKey(), List.of())))
                    .toList();
        });
    }

    /** Who has books with whom. */
    private record Party(InstitutionId institutionId, DivisionCode jurisdiction) implements Comparable<Party> {

        private static final Comparator<Party> ORDER = Comparator.comparing(
                        (Party party) -> party.institutionId().value())
                .thenComparing(party -> party.jurisdiction().value());

        static Party of(TotalsCheck check) {
            return new Party(check.institutionId(), check.scope().jurisdiction());
        }

        @Override
        public int compareTo(Party other) {
            return ORDER.compare(this, other);
        }
    }

    /** At most {@code limit} differences of the filter with an id behind {@code after}, by id. */
    public List<Difference> differences(Differences.Filter filter, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_BOOKS);
        return unitOfWork.within(() -> differences.list(filter, reach, after, limit));
    }

    /** Resolves a difference: why it need not be there any more, or may stay. Resolved before, it stays as it was. */
    public Outcome<Difference> resolve(String id, String reason, Caller by) {
        Reach reach = by.reach(Permission.RESOLVE_DIFFERENCES);
        return unitOfWork.within(() -> differences
                .find(id)
                .filter(found -> reach.reaches(found.institutionId())
                        && reach.reaches(found.scope().jurisdiction()))
                .<Outcome<Difference>>map(found -> new Outcome.Done<>(resolved(found, reason, by)))
                .orElseGet(() -> Outcome.refused(Refusal.Code.UNKNOWN_DIFFERENCE, id)));
    }

    private Difference resolved(Difference found, String reason, Caller by) {
        if (found.resolution().isPresent()) {
            return found;
        }
        var stamp = new Stamp(clock.instant(), by.id(), by.request(), reason);
        Difference resolved = found.resolved(stamp);
        differences.resolve(resolved);
        audit.add(new AuditEntry(stamp.at(), by, AuditEntry.Action.RESOLVE_DIFFERENCE, "", found.id(), reason));
        return resolved;
    }

    private static Stream<Difference> difference(
            InstitutionId institutionId, Scope scope, Finding finding, Reconciliation reconciliation, Instant now) {
        return finding.difference().stream().map(kind -> {
            List<Figure> figures = reconciliation.figures(finding);
            return new Difference(
                    DifferenceIds.of(institutionId, scope, finding.number(), kind, figures),
                    institutionId,
                    scope,
                    finding.number(),
                    kind,
                    figures,
                    now,
                    Optional.empty());
        });
    }
}
