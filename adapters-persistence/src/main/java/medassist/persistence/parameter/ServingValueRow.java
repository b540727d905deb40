package medassist.persistence.parameter;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.validity.Validity;
import org.jspecify.annotations.Nullable;

/** A row of {@code parameter_value} that is on record, with a jurisdiction that it serves: its own, or one of the province. */
@MappedEntity("parameter_value")
record ServingValueRow(
        String served,
        String jurisdiction,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String value,
        String source) {

    DatedValue toDomain() {
        return new DatedValue(
                validTo == null ? Validity.since(validFrom) : new Validity(validFrom, validTo),
                new ParameterName(name).read(value),
                source);
    }
}
