package medassist.persistence.reconciliation;

import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;

/** A row of {@code reconciliation_total}. */
@MappedEntity("reconciliation_total")
record TotalsRow(
        String institutionId,
        String jurisdiction,
        String part,
        LocalDate daysFrom,
        LocalDate daysTo,
        String insuranceType,
        String types,
        boolean withReversed,
        @TypeDef(type = DataType.JSON) List<TotalDocument> figures,
        Instant checkedAt) {

    private static final String SEPARATOR = " ";

    static TotalsRow from(TotalsCheck check) {
        var scope = check.scope();
        return new TotalsRow(
                check.institutionId().value(),
                scope.jurisdiction().value(),
                scope.part(),
                scope.days().from(),
                scope.days().to(),
                check.insuranceType(),
                text(check.types()),
                check.withReversed(),
                TotalDocument.from(check.differing()),
                check.at());
    }

    TotalsCheck toDomain() {
        return new TotalsCheck(
                new InstitutionId(institutionId),
                new Difference.Scope(new DivisionCode(jurisdiction), new Validity(daysFrom, daysTo), part),
                insuranceType,
                types(types),
                withReversed,
                figures.stream().map(TotalDocument::toDomain).toList(),
                checkedAt);
    }

    private static String text(Collection<ClearingType> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(SEPARATOR));
    }

    private static Set<ClearingType> types(String text) {
        return Arrays.stream(text.split(SEPARATOR, -1))
                .map(ClearingType::valueOf)
                .collect(Collectors.toSet());
    }
}
