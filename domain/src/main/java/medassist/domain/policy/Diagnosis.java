package medassist.domain.policy;

import java.util.Locale;

/**
 * The disease that a bill is for 诊断.
 *
 * @param icd10 the code of ICD-10, empty where not given
 */
public record Diagnosis(String icd10, DiseaseGroup group) {

    public static final Diagnosis UNSTATED = new Diagnosis("", DiseaseGroup.UNSTATED);

    /** Whether the code stands under the prefix, such as C50.9 under C50. */
    boolean isUnder(String prefix) {
        return icd10.toUpperCase(Locale.ROOT).startsWith(prefix);
    }
}
