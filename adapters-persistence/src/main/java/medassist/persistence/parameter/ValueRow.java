package medassist.persistence.parameter;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.recipient.OnRecord;
import medassist.domain.validity.Validity;
import org.jspecify.annotations.Nullable;

/** A row of {@code parameter_value}: a value of a parameter, and for how long it was on record. */
@MappedEntity("parameter_value")
record ValueRow(
        String jurisdiction,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String value,
        String source,
        Instant recordedFrom,
        @Nullable Instant recordedTo) {

    DatedValue toDomain() {
        return new DatedValue(
                validTo == null ? Validity.since(validFrom) : new Validity(validFrom, validTo),
                new ParameterName(name).read(value),
                source);
    }

    OnRecord<DatedValue> recorded() {
        return new OnRecord<>(toDomain(), recordedFrom, recordedTo == null ? OnRecord.ON_RECORD : recordedTo);
    }
}
