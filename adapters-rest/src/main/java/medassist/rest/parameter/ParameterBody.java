package medassist.rest.parameter;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;

/** All values that a parameter is to have, and why, on the wire. */
@Serdeable
record ParameterBody(
        @NotNull @Size(max = 1000) List<@NotNull @Valid ValueBody> values,

        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason) {

    /** @throws InvalidRequestException if a value is none of the parameter, or the days of two overlap */
    Parameter toDomain(ParameterName name) {
        var dated = new ArrayList<DatedValue>();
        for (int i = 0; i < values.size(); i++) {
            String pointer = "/values/" + i;
            DatedValue value = values.get(i).toDomain(name, pointer);
            if (dated.stream().anyMatch(other -> other.days().overlaps(value.days()))) {
                throw new InvalidRequestException(FieldFault.of(pointer, FieldFault.Code.PERIODS_OVERLAP));
            }
            dated.add(value);
        }
        return new Parameter(name, dated);
    }
}
