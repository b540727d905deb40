package medassist.domain.clearing;

import medassist.domain.policy.CareType;

/** How payments are told apart when they are cleared 清算类别. */
public enum ClearingType {
    /** 住院 */
    INPATIENT,
    /** 门诊, of every kind */
    OUTPATIENT,
    /** 其他 */
    OTHER;

    public static ClearingType of(CareType careType) {
        return switch (careType) {
            case INPATIENT -> INPATIENT;
            case OUTPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL, OUTPATIENT_CHRONIC_OR_SPECIAL -> OUTPATIENT;
            case PHARMACY, OTHER -> OTHER;
        };
    }
}
