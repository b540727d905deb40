package medassist.persistence.institution;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.Institutions;
import medassist.domain.entitlement.Claim;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.persistence.transaction.Foreseeing;
import medassist.persistence.transaction.GroupedQuery;
import medassist.persistence.transaction.Pipeline;

/** Institutions in PostgreSQL. */
@Singleton
class JdbcInstitutions implements Institutions, Foreseeing {

    private final InstitutionRows rows;
    private final DesignationRows designations;
    private final GroupedQuery<InstitutionId, Institution> finding;

    JdbcInstitutions(InstitutionRows rows, DesignationRows designations, Pipeline pipeline) {
        this.rows = rows;
        this.designations = designations;
        finding = pipeline.query(
                InstitutionRows.FIND,
                (given, ids) -> given.texts(ids, InstitutionId::value),
                InstitutionView.class,
                found -> found.collect(Collectors.groupingBy(InstitutionView::institutionId)).values().stream()
                        .map(InstitutionView::institution)
                        .collect(Collectors.toMap(Institution::id, Function.identity())));
    }

    @Override
    public Optional<Institution> find(InstitutionId id) {
        return finding.ask(id);
    }

    @Override
    public void foresee(Claim claim) {
        finding.foresee(claim.key().institutionId());
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
