package medassist.rest.parameter;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import medassist.domain.division.DivisionCode;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.ParameterType;

/** A parameter with its values, on the wire. */
@Serdeable
record ParameterReply(
        String jurisdiction,
        String name,
        ParameterType type,

        @Schema(description = "The jurisdiction itself, or the province whose values serve it")
        String setBy,

        List<ValueBody> values) {

    static ParameterReply of(DivisionCode jurisdiction, Parameter parameter) {
        return of(jurisdiction, parameter.name(), jurisdiction, parameter.values());
    }

    static ParameterReply of(
            DivisionCode jurisdiction, ParameterName name, DivisionCode setBy, List<DatedValue> values) {
        return new ParameterReply(
                jurisdiction.value(),
                name.value(),
                name.type(),
                setBy.value(),
                values.stream().map(ValueBody::of).toList());
    }
}
