package medassist.domain.ledger;

import medassist.domain.division.DivisionCode;

/** How an application for aid is named from outside: the caller's own number, unique in its jurisdiction 申请编号. */
public record ApplicationKey(DivisionCode jurisdiction, String applicationId) implements Subject {

    public ApplicationKey {
        if (applicationId.isBlank()) {
            throw new IllegalArgumentException("an application has a number");
        }
    }

    @Override
    public String toString() {
        return jurisdiction + "/" + applicationId;
    }
}
