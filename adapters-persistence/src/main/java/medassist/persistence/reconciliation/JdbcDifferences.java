package medassist.persistence.reconciliation;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.Differences;
import medassist.domain.access.Reach;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.Difference.Scope;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import medassist.persistence.work.ReachText;

/** Differences in PostgreSQL. */
@Singleton
class JdbcDifferences implements Differences {

    private final DifferenceRows rows;
    private final TotalsRows totals;

    JdbcDifferences(DifferenceRows rows, TotalsRows totals) {
        this.rows = rows;
        this.totals = totals;
    }

    @Override
    public void found(InstitutionId institutionId, Scope scope, List<Difference> differences) {
        String part = scope.part();
        Validity days = scope.days();
        Map<String, DifferenceRow> open =
                rows
                        .openWithin(institutionId.value(), scope.jurisdiction().value(), part, days.from(), days.to())
                        .stream()
                        .collect(Collectors.toMap(DifferenceRow::differenceId, Function.identity()));
        // All at once, since there may be very many; those that were found again come back as they were.
        rows.removeOpenWithin(institutionId.value(), scope.jurisdiction().value(), part, days.from(), days.to());
        rows.addAll(differences.stream()
                .map(DifferenceRow::from)
                .map(row -> open.getOrDefault(row.differenceId(), row))
                .toList());
    }

    @Override
    public void checked(TotalsCheck check) {
        var row = TotalsRow.from(check);
        totals.removeWithin(row.institutionId(), row.jurisdiction(), row.part(), row.daysFrom(), row.daysTo());
        totals.add(row);
    }

    @Override
    public List<TotalsCheck> checks(String institutionId, Reach reach, Validity days) {
        return totals.list(institutionId, ReachText.of(reach), days.from(), days.to()).stream()
                .map(TotalsRow::toDomain)
                .toList();
    }

    @Override
    public Optional<Difference> find(String id) {
        return rows.find(id).map(DifferenceRow::toDomain);
    }

    @Override
    public List<Difference> list(Filter filter, Reach reach, String after, int limit) {
        return rows.list(filter.institutionId(), ReachText.of(reach), filter.open(), after, limit).stream()
                .map(DifferenceRow::toDomain)
                .toList();
    }

    @Override
    public int open(InstitutionId institutionId, DivisionCode jurisdiction, Validity days) {
        return rows.open(institutionId.value(), jurisdiction.value(), days.from(), days.to());
    }

    @Override
    public void resolve(Difference difference) {
        var row = DifferenceRow.from(difference);
        rows.resolve(
                row.institutionId(),
                row.differenceId(),
                row.resolvedAt(),
                row.resolvedBy(),
                row.resolutionRequest(),
                row.resolution());
    }
}
