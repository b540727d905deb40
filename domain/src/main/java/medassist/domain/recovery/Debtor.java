package medassist.domain.recovery;

import medassist.domain.institution.InstitutionId;
import medassist.domain.recipient.PersonId;

/** Who owes what is recovered 责任方. */
public sealed interface Debtor {

    /** A person, or the heirs of one. */
    record Human(PersonId id) implements Debtor {}

    /** An institution. */
    record Hospital(InstitutionId id) implements Debtor {}

    /** Its number. */
    default String number() {
        return switch (this) {
            case Human(PersonId id) -> id.value();
            case Hospital(InstitutionId id) -> id.value();
        };
    }
}
