package medassist.domain.institution;

/** The code of a medical institution 定点医药机构编号 (fixmedins_code). */
public record InstitutionId(String value) {

    public InstitutionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an institution has a code");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
