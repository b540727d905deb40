package medassist.domain.recipient;

import java.time.LocalDate;
import medassist.domain.division.DivisionCode;

/**
 * A person insured or helped in a jurisdiction 参保人员.
 *
 * @param township the township 乡镇 of residence, empty where unknown
 * @param diedOn the day of death, {@link #ALIVE} where none is known
 */
public record Person(
        PersonId id,
        String name,
        IdNumber idNumber,
        LocalDate birthDate,
        Sex sex,
        DivisionCode jurisdiction,
        String township,
        Insurance insurance,
        HouseholdRegistration householdRegistration,
        LocalDate diedOn) {

    /** The day of death of a person of whom none is known. */
    public static final LocalDate ALIVE = LocalDate.MAX;

    /** A person of whom neither a household registration nor a death is known. */
    public Person(
            PersonId id,
            String name,
            IdNumber idNumber,
            LocalDate birthDate,
            Sex sex,
            DivisionCode jurisdiction,
            String township,
            Insurance insurance) {
        this(
                id,
                name,
                idNumber,
                birthDate,
                sex,
                jurisdiction,
                township,
                insurance,
                HouseholdRegistration.UNSTATED,
                ALIVE);
    }

    public Person {
        if (!idNumber.agreesWith(birthDate, sex)) {
            throw new IllegalArgumentException("the identity number contradicts birth date or sex");
        }
        if (diedOn.isBefore(birthDate)) {
            throw new IllegalArgumentException("nobody dies before being born");
        }
    }

    public boolean isInsured() {
        return insurance != Insurance.NONE;
    }

    /** Names the person by number only: name and identity number must never reach a log. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
