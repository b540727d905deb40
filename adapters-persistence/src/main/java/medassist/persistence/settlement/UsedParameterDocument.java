package medassist.persistence.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.UsedParameter;
import medassist.domain.validity.Validity;
import org.jspecify.annotations.Nullable;

/** A parameter by which a pack decided, as it is kept with the settlement. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record UsedParameterDocument(
        String name, String setBy, LocalDate from, @Nullable LocalDate to, String value, String source) {

    static UsedParameterDocument from(UsedParameter used) {
        var days = used.value().days();
        return new UsedParameterDocument(
                used.name().value(),
                used.setBy().value(),
                days.from(),
                days.isOpen() ? null : days.to(),
                used.value().value().toString(),
                used.value().source());
    }

    UsedParameter toDomain() {
        var declared = new ParameterName(name);
        return new UsedParameter(
                declared,
                new DivisionCode(setBy),
                new DatedValue(
                        to == null ? Validity.since(from) : new Validity(from, to), declared.read(value), source));
    }
}
