package medassist.persistence.reconciliation;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.clearing.Difference;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Stamp;
import medassist.domain.validity.Validity;
import org.jspecify.annotations.Nullable;

/** A row of {@code reconciliation_difference}. */
@MappedEntity("reconciliation_difference")
record DifferenceRow(
        String institutionId,
        String differenceId,
        String jurisdiction,
        String part,
        LocalDate daysFrom,
        LocalDate daysTo,
        String number,
        Difference.Kind kind,
        @TypeDef(type = DataType.JSON) List<FigureDocument> figures,
        Instant foundAt,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        @Nullable String resolutionRequest,
        @Nullable String resolution) {

    static DifferenceRow from(Difference difference) {
        Optional<Stamp> stamp = difference.resolution();
        return new DifferenceRow(
                difference.institutionId().value(),
                difference.id(),
                difference.scope().jurisdiction().value(),
                difference.scope().part(),
                difference.scope().days().from(),
                difference.scope().days().to(),
                difference.number(),
                difference.kind(),
                FigureDocument.from(difference.figures()),
                difference.foundAt(),
                stamp.map(Stamp::at).orElse(null),
                stamp.map(Stamp::by).orElse(null),
                stamp.map(Stamp::request).orElse(null),
                stamp.map(Stamp::reason).orElse(null));
    }

    Difference toDomain() {
        return new Difference(
                differenceId,
                new InstitutionId(institutionId),
                new Difference.Scope(new DivisionCode(jurisdiction), new Validity(daysFrom, daysTo), part),
                number,
                kind,
                figures.stream().map(FigureDocument::toDomain).toList(),
                foundAt,
                resolvedAt == null || resolvedBy == null || resolutionRequest == null || resolution == null
                        ? Optional.empty()
                        : Optional.of(new Stamp(resolvedAt, resolvedBy, resolutionRequest, resolution)));
    }
}
