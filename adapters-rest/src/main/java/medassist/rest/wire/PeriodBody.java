package medassist.rest.wire;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import medassist.domain.validity.Validity;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** A period on the wire, both days included; no last day means that it is open. */
@Serdeable
public record PeriodBody(@NotNull LocalDate from, @Nullable LocalDate to) {

    public static PeriodBody of(Validity validity) {
        return new PeriodBody(validity.from(), validity.isOpen() ? null : validity.to());
    }

    /**
     * The period.
     *
     * @param pointer where it stands in the body
     * @throws InvalidRequestException if it ends before it begins
     */
    public Validity toDomain(String pointer) {
        if (to == null) {
            return Validity.since(from);
        }
        if (to.isBefore(from)) {
            throw new InvalidRequestException(FieldFault.of(pointer + "/to", FieldFault.Code.DATES_CROSS, from, to));
        }
        return new Validity(from, to);
    }
}
