package medassist.hisfeed.profile;

import java.util.function.BooleanSupplier;
import medassist.domain.policy.CareType;

/** The kind of care that a code 医疗类别 stands for. */
public record MedType(Care care, boolean emergency) {

    /** What is meant. */
    public enum Care {
        INPATIENT,
        OUTPATIENT,
        OUTPATIENT_CHRONIC,
        OUTPATIENT_SPECIAL,
        /** Special where the disease is in the policy's list of special diseases, else chronic 慢特病. */
        OUTPATIENT_CHRONIC_OR_SPECIAL,
        /** Not aided here, such as a purchase at a pharmacy or maternity. */
        NOT_AIDED
    }

    /** The care type. */
    public CareType careType(BooleanSupplier isSpecialDisease) {
        return switch (care) {
            case INPATIENT -> CareType.INPATIENT;
            case OUTPATIENT -> CareType.OUTPATIENT;
            case OUTPATIENT_CHRONIC -> CareType.OUTPATIENT_CHRONIC;
            case OUTPATIENT_SPECIAL -> CareType.OUTPATIENT_SPECIAL;
            case OUTPATIENT_CHRONIC_OR_SPECIAL ->
                isSpecialDisease.getAsBoolean() ? CareType.OUTPATIENT_SPECIAL : CareType.OUTPATIENT_CHRONIC;
            case NOT_AIDED -> CareType.OTHER;
        };
    }
}
