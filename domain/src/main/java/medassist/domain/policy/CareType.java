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
    /** Care that no document aids, such as a purchase at a pharmacy 药店购药 or maternity 生育. */
    OTHER;

    /** The care types that a document may aid, in their usual order. */
    public static final List<CareType> AIDED = List.of(INPATIENT, OUTPATIENT, OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL);

    /** An unmodifiable copy that finds a care type without hashing. */
    static Set<CareType> setOf(Set<CareType> care) {
        var copy = EnumSet.noneOf(CareType.class);
        copy.addAll(care);
        return Collections.unmodifiableSet(copy);
    }
}
