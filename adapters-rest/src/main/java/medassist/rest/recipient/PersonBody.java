package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** A person on the wire; the number stands in the path. */
@Serdeable
record PersonBody(
        @NotBlank @Size(max = 100) @Pattern(regexp = Patterns.TEXT)
        String name,

        @Schema(description = "Identity number of GB 11643; absent for a newborn who has none yet") @Nullable
        String idNumber,

        @NotNull LocalDate birthDate,
        @NotNull Sex sex,
        @NotNull @Pattern(regexp = Patterns.DIVISION) String jurisdiction,

        @Nullable @Size(max = 100) @Pattern(regexp = Patterns.TEXT)
        String township,

        @NotNull Insurance insurance,

        @Nullable @Pattern(regexp = Patterns.DIVISION) @Schema(description = "Where the household is registered 户籍")
        String householdRegistration,

        @Nullable @Schema(description = "The day of death; nothing is owed for later care")
        LocalDate diedOn,

        @Nullable
        @Schema(
                description = "The first day of insurance in this jurisdiction, where the person moved there; "
                        + "bills of earlier days stay with the jurisdiction known before")
        LocalDate insuredSince) {

    /** A person as everybody may see it: name and identity number are masked. */
    static PersonBody masked(Person person) {
        return new PersonBody(
                person.maskedName(),
                person.idNumber().isNone()
                        ? null
                        : IdNumber.masked(person.idNumber().value()),
                person.birthDate(),
                person.sex(),
                person.jurisdiction().value(),
                person.township().isEmpty() ? null : person.township(),
                person.insurance(),
                person.householdRegistration().isStated()
                        ? person.householdRegistration().division()
                        : null,
                person.diedOn().equals(Person.ALIVE) ? null : person.diedOn(),
                person.before().isEmpty()
                        ? null
                        : person.before().getLast().until().plusDays(1));
    }

    Person toDomain(String id) {
        // What was masked when it was read must not be put back.
        if (name.contains("*")) {
            throw new InvalidRequestException(FieldFault.of("/name", FieldFault.Code.INVALID_VALUE));
        }
        if (diedOn != null && diedOn.isBefore(birthDate)) {
            throw new InvalidRequestException(FieldFault.of("/diedOn", FieldFault.Code.DATES_CROSS, birthDate, diedOn));
        }
        return new Person(
                new PersonId(id),
                name,
                agreeingIdNumber(),
                birthDate,
                sex,
                new DivisionCode(jurisdiction),
                township == null ? "" : township,
                insurance,
                householdRegistration == null
                        ? HouseholdRegistration.UNSTATED
                        : new HouseholdRegistration(householdRegistration),
                diedOn == null ? Person.ALIVE : diedOn,
                List.of());
    }

    private IdNumber agreeingIdNumber() {
        if (idNumber == null) {
            return IdNumber.NONE;
        }
        String upperCase = idNumber.toUpperCase(Locale.ROOT);
        if (!IdNumber.isValid(upperCase)) {
            throw new InvalidRequestException(FieldFault.of("/idNumber", FieldFault.Code.INVALID_ID_NUMBER));
        }
        var number = new IdNumber(upperCase);
        if (!number.agreesWith(birthDate, sex)) {
            throw new InvalidRequestException(FieldFault.of("/idNumber", FieldFault.Code.ID_NUMBER_DISAGREES));
        }
        return number;
    }

    /** Hides everything: name and identity number must never reach a log. */
    @Override
    public String toString() {
        return "PersonBody[hidden]";
    }
}
