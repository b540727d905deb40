package medassist.rest.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Particulars.Household;
import medassist.domain.recipient.Particulars.Residence;
import medassist.domain.recipient.Payee;
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
        LocalDate insuredSince,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Pattern(regexp = Patterns.DIVISION)
        @Schema(description = "The county of the city in which the person lives, whose finance pays what it bears")
        String county,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Dwelling residence,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Valid
        HouseholdBody household,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Pattern(regexp = "[+]?[0-9][0-9 -]{4,19}")
        @Schema(description = "Telephone, masked where it is read")
        String phone,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Valid
        @Schema(description = "To whom what the person is owed is paid; what is known already stays where it is absent")
        PayeeBody payee) {

    /** Whether a person lives in town or in the country 城乡属性. */
    enum Dwelling {
        URBAN,
        RURAL
    }

    /** A household by its number 户号, and whether the person is its head 户主. */
    @Serdeable
    record HouseholdBody(
            @NotNull @Size(max = 40) @Pattern(regexp = Patterns.CODE)
            String number,

            @Nullable Boolean head) {}

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
                stated(person.township()),
                person.insurance(),
                person.householdRegistration().isStated()
                        ? person.householdRegistration().division()
                        : null,
                person.diedOn().equals(Person.ALIVE) ? null : person.diedOn(),
                person.before().isEmpty()
                        ? null
                        : person.before().getLast().until().plusDays(1),
                stated(person.particulars().county()),
                switch (person.particulars().residence()) {
                    case URBAN -> Dwelling.URBAN;
                    case RURAL -> Dwelling.RURAL;
                    case UNSTATED -> null;
                },
                person.particulars().household().equals(Household.NONE)
                        ? null
                        : new HouseholdBody(
                                person.particulars().household().number(),
                                person.particulars().household().head()),
                stated(Particulars.maskedPhone(person.particulars().phone())),
                person.particulars().payee().isKnown()
                        ? PayeeBody.masked(person.particulars().payee())
                        : null);
    }

    private static @Nullable String stated(String text) {
        return text.isEmpty() ? null : text;
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
                List.of(),
                particulars());
    }

    private Particulars particulars() {
        if (county != null && !new DivisionCode(jurisdiction).includes(new DivisionCode(county))) {
            throw new InvalidRequestException(FieldFault.of("/county", FieldFault.Code.INVALID_VALUE));
        }
        return new Particulars(
                Objects.requireNonNullElse(county, ""),
                residence == null ? Residence.UNSTATED : Residence.valueOf(residence.name()),
                household == null
                        ? Household.NONE
                        : new Household(household.number, Boolean.TRUE.equals(household.head)),
                Objects.requireNonNullElse(phone, ""),
                payee == null ? Payee.NONE : payee.toDomain());
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
