package medassist.rest.receipt;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.UsedParameter;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.PeriodBody;
import org.jspecify.annotations.Nullable;

/** A parameter by which a pack decided, on the wire. */
@Serdeable
record UsedParameterBody(
        @NotNull String name,
        @NotNull @Pattern(regexp = Patterns.DIVISION) String setBy,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @NotNull String value,
        @NotNull String source) {

    static UsedParameterBody of(UsedParameter used) {
        var days = PeriodBody.of(used.value().days());
        return new UsedParameterBody(
                used.name().value(),
                used.setBy().value(),
                days.from(),
                days.to(),
                used.value().value().toString(),
                used.value().source());
    }

    /** @throws InvalidRequestException if there is no such parameter or value */
    UsedParameter toDomain() {
        var division = new DivisionCode(setBy);
        ParameterName declared = ParameterName.of(name, division).orElseThrow(UsedParameterBody::invalid);
        try {
            return new UsedParameter(
                    declared,
                    division,
                    new DatedValue(
                            new PeriodBody(from, to).toDomain("/input/parameters"), declared.read(value), source));
        } catch (IllegalArgumentException noValue) {
            throw invalid();
        }
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException(FieldFault.of("/input/parameters", FieldFault.Code.INVALID_VALUE));
    }
}
