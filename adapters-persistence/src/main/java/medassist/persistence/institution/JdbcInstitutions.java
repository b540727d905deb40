package medassist.persistence.institution;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.Institutions;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.persistence.transaction.GroupedQuery;
import medassist.persistence.transaction.TextColumn;

/** Institutions in PostgreSQL. */
@Singleton
class JdbcInstitutions implements Institutions {

    private final InstitutionRows rows;
    private final DesignationRows designations;
    private final GroupedQuery<InstitutionId, Institution> finding;

    JdbcInstitutions(InstitutionRows rows, DesignationRows designations) {
        this.rows = rows;
        this.designations = designations;
        finding = new GroupedQuery<>(this::findAll);
    }

    @Override
    public Optional<Institution> find(InstitutionId id) {
        return finding.ask(id);
    }

    private Map<InstitutionId, Institution> findAll(Collection<InstitutionId> ids) {
        return rows.find(TextColumn.of(ids, InstitutionId::value)).stream()
                .collect(Collectors.groupingBy(InstitutionView::institutionId))
                .values()
                .stream()
                .map(InstitutionView::institution)
                .collect(Collectors.toMap(Institution::id, Function.identity()));
    }

    @Override
    public boolean put(Institution institution) {
        var row = InstitutionRow.from(institution);
        boolean isNew = find(institution.id()).isEmpty();
        rows.put(row);
        designations.clear(row.institutionId());
        designations.add(institution.designated().stream()
                .map(period -> DesignationRow.from(institution.id(), period))
                .toList());
        return isNew;
    }
}
