package medassist.domain.policy;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kind of care 医疗类别. */
public enum CareType {
    /** 住院 */
    INPATIENT,
    /** 普通门诊 */
    OUTPATIENT,
    /** 慢性病种门诊 */
    OUTPATIENT_CHRONIC,
    /** 特殊病种门诊 */
    OUTPATIENT_SPECIAL,
    /**
     * 慢特病门诊 (med_type 14): special where the disease is recognised as special on file or is in the document's list of special
     * diseases, else chronic.
     */
    OUTPATIENT_CHRONIC_OR_SPECIAL,
    /** 定点零售药店购药: a purchase at a pharmacy, which is aided where a document says so. */
    PHARMACY,
    /** Care that no document aids, such as maternity 生育. */
    OTHER;

    /** The care types of which a document says whether it aids them, in their usual order. */
    public static final List<CareType> AIDED = List.of(INPATIENT, OUTPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL);

    /** The care types that a document may aid. */
    public static final Set<CareType> AIDABLE =
            setOf(Set.of(INPATIENT, OUTPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL, PHARMACY));

    /** An unmodifiable copy that finds a care type without hashing. */
    static Set<CareType> setOf(Set<CareType> care) {
        var copy = EnumSet.noneOf(CareType.class);
        copy.addAll(care);
        return Collections.unmodifiableSet(copy);
    }
}
