package medassist.domain.recipient;

import java.time.LocalDate;
import medassist.domain.division.DivisionCode;

/**
 * A person insured or helped in a jurisdiction 参保人员.
 *
 * @param township the township 乡镇 of residence, empty where unknown
 */
public record Person(
        PersonId id,
        String name,
        IdNumber idNumber,
        LocalDate birthDate,
        Sex sex,
        DivisionCode jurisdiction,
        String township,
        Insurance insurance) {

    public Person {
        if (!idNumber.agreesWith(birthDate, sex)) {
            throw new IllegalArgumentException("the identity number contradicts birth date or sex");
        }
    }

    /** Names the person by number only: name and identity number must never reach a log. */
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
