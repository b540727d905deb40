package medassist.hisfeed.national;

import java.util.Set;
import java.util.function.Predicate;
import medassist.domain.policy.CareType;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.MessageRefusedException;

/** The code of the kind of care 医疗类别 (med_type). */
record MedType(String code) {

    private static final String CHRONIC_OR_SPECIAL = "14";
    private static final Set<String> OUTPATIENT = Set.of("11", "12", "13", "19");
    private static final Set<String> INPATIENT = Set.of("21", "22", "23", "24", "25", "26");
    private static final Set<String> NOT_AIDED = Set.of("41", "51", "52", "53");
    private static final Set<String> EMERGENCY = Set.of("13", "24");

    /**
     * The care type; 14 is special where the disease is in the policy's list of special diseases, else chronic.
     *
     * @throws MessageRefusedException if the standard has no such code
     */
    CareType careType(String diseaseCode, Predicate<String> isSpecialDisease) {
        if (code.equals(CHRONIC_OR_SPECIAL)) {
            return isSpecialDisease.test(diseaseCode) ? CareType.OUTPATIENT_SPECIAL : CareType.OUTPATIENT_CHRONIC;
        }
        if (OUTPATIENT.contains(code)) {
            return CareType.OUTPATIENT;
        }
        if (INPATIENT.contains(code)) {
            return CareType.INPATIENT;
        }
        if (NOT_AIDED.contains(code)) {
            return CareType.OTHER;
        }
        throw new MessageRefusedException(Fault.UNKNOWN_MED_TYPE, code);
    }

    boolean isEmergency() {
        return EMERGENCY.contains(code);
    }
}
