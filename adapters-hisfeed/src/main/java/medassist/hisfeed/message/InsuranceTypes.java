package medassist.hisfeed.message;

import java.util.Set;
import medassist.domain.recipient.Insurance;

/** The codes of basic insurances 险种类型 (insutype). */
public final class InsuranceTypes {

    private static final String EMPLOYEES = "310";
    private static final String RESIDENTS = "390";

    private InsuranceTypes() {}

    /** The code of an insurance; empty for none. */
    public static String code(Insurance insurance) {
        return switch (insurance) {
            case EMPLOYEE, EMPLOYEE_RETIRED -> EMPLOYEES;
            case RESIDENT -> RESIDENTS;
            case NONE -> "";
        };
    }

    /** The insurances of a code: all of them where none is stated, and none of ours for another, such as maternity. */
    public static Set<Insurance> of(String code) {
        return switch (code) {
            case "" -> Set.of(Insurance.values());
            case EMPLOYEES -> Set.of(Insurance.EMPLOYEE, Insurance.EMPLOYEE_RETIRED);
            case RESIDENTS -> Set.of(Insurance.RESIDENT);
            default -> Set.of();
        };
    }
}
