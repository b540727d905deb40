package medassist.domain.recipient;

/** The number by which the insurance knows a person 人员编号 (psn_no). */
public record PersonId(String value) {

    public PersonId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a person has a number");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
