package medassist.domain.recipient;

import medassist.domain.division.DivisionCode;

/** Where a person's household is registered 户籍, as a division code, or that nobody has said. */
public record HouseholdRegistration(String division) {

    public static final HouseholdRegistration UNSTATED = new HouseholdRegistration("");

    public HouseholdRegistration {
        if (!division.isEmpty() && !DivisionCode.isValid(division)) {
            throw new IllegalArgumentException("a household is registered in a division of six digits");
        }
    }

    public boolean isStated() {
        return !division.isEmpty();
    }

    /** Whether it is said to be somewhere outside the division. */
    public boolean isOutside(DivisionCode other) {
        return isStated() && !other.includes(new DivisionCode(division));
    }
}
