package medassist.persistence.institution;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.application.port.Institutions;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;

/** Institutions in PostgreSQL. */
@Singleton
class JdbcInstitutions implements Institutions {

    private final InstitutionRows rows;
    private final DesignationRows designations;

    JdbcInstitutions(InstitutionRows rows, DesignationRows designations) {
        this.rows = rows;
        this.designations = designations;
    }

    @Override
    public Optional<Institution> find(InstitutionId id) {
        List<InstitutionView> found = rows.find(id.value());
        return found.isEmpty() ? Optional.empty() : Optional.of(InstitutionView.institution(found));
    }

    @Override
    public List<Institution> list(String name, String admdvs, String after, int limit) {
        return rows.list(name, admdvs, after, limit).stream()
                .collect(Collectors.groupingBy(InstitutionView::institutionId, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(InstitutionView::institution)
                .toList();
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
