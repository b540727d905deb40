package medassist.rest.parameter;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import medassist.domain.money.MoneyFormatException;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.ParameterValue;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.PeriodBody;
import org.jspecify.annotations.Nullable;

/**
 * A value of a parameter for some days, on the wire.
 *
 * @param value as its type is written
 * @param source the document that says so
 */
@Serdeable
record ValueBody(
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @NotNull String value,

        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String source) {

    static ValueBody of(DatedValue value) {
        var days = PeriodBody.of(value.days());
        return new ValueBody(days.from(), days.to(), value.value().toString(), value.source());
    }

    /**
     * The value.
     *
     * @param pointer where it stands in the body
     * @throws InvalidRequestException if it is none of the parameter, or ends before it begins
     */
    DatedValue toDomain(ParameterName name, String pointer) {
        return new DatedValue(new PeriodBody(from, to).toDomain(pointer), read(name, pointer + "/value"), source);
    }

    private ParameterValue read(ParameterName name, String pointer) {
        try {
            return name.read(value);
        } catch (MoneyFormatException notMoney) {
            throw new InvalidRequestException(FieldFault.of(
                    pointer, FieldFault.Code.valueOf(notMoney.fault().name())));
        } catch (IllegalArgumentException notOfItsType) {
            throw new InvalidRequestException(
                    switch (name.type()) {
                        case AMOUNT -> FieldFault.of(pointer, FieldFault.Code.NOT_AN_AMOUNT);
                        case PERCENTAGE -> FieldFault.of(pointer, FieldFault.Code.NOT_A_PERCENTAGE, name.highest());
                        case YEARLY_PERIOD -> FieldFault.of(pointer, FieldFault.Code.NOT_A_YEARLY_PERIOD);
                        case YEARLY_DAY -> FieldFault.of(pointer, FieldFault.Code.NOT_A_YEARLY_DAY);
                        case DAYS -> FieldFault.of(pointer, FieldFault.Code.NOT_A_NUMBER_OF_DAYS);
                    });
        }
    }
}
