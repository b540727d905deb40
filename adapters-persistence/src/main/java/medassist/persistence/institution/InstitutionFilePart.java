package medassist.persistence.institution;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.domain.casefile.Need;
import medassist.domain.institution.Institution;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.NeedReader;

/** Institutions in case files. */
@Singleton
final class InstitutionFilePart implements FilePart {

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of(new NeedReader<>(
                Need.KnownInstitution.class,
                InstitutionRows.FIND,
                (parameters, needs) -> parameters.texts(needs, need -> need.id().value()),
                InstitutionView.class,
                rows -> rows.collect(Collectors.groupingBy(InstitutionView::institutionId)).values().stream()
                        .map(InstitutionView::institution)
                        .collect(Collectors.toMap(
                                (Institution found) -> new Need.KnownInstitution(found.id()), Optional::of)),
                _ -> Optional.empty()));
    }
}
