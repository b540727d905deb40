package medassist.domain.recipient;

import java.util.regex.Pattern;

/**
 * The insurance that a bill was settled under 险种类型 (insutype).
 *
 * @param code of the national interface, or a province's own; empty where a bill does not state it
 */
public record InsuranceType(String code) {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]{0,6}");

    public static final InsuranceType UNSTATED = new InsuranceType("");

    /** 职工基本医疗保险 */
    public static final InsuranceType EMPLOYEES = new InsuranceType("310");

    /** 城乡居民基本医疗保险 */
    public static final InsuranceType RESIDENTS = new InsuranceType("390");

    public InsuranceType {
        if (!isValid(code)) {
            throw new IllegalArgumentException("no code of an insurance: " + code);
        }
    }

    public static boolean isValid(String code) {
        return CODE.matcher(code).matches();
    }

    /** The type of the basic insurance that a person belongs to. */
    public static InsuranceType of(Insurance insurance) {
        return switch (insurance) {
            case EMPLOYEE, EMPLOYEE_RETIRED -> EMPLOYEES;
            case RESIDENT -> RESIDENTS;
            case NONE -> UNSTATED;
        };
    }

    /** This, or where a bill does not state it that of the person. */
    public InsuranceType orOf(Insurance person) {
        return code.isEmpty() ? of(person) : this;
    }
}
