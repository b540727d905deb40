package medassist.domain.policy;

import java.util.Locale;
import java.util.Set;

/**
 * The disease that a bill is for 诊断.
 *
 * @param icd10 the code of ICD-10, empty where not given
 */
public record Diagnosis(String icd10, DiseaseGroup group) {

    public static final Diagnosis UNSTATED = new Diagnosis("", DiseaseGroup.UNSTATED);

    /** Whether the code stands under one of the prefixes, such as C50.9 under C50. */
    boolean isUnderAny(Set<String> prefixes) {
        String code = icd10.toUpperCase(Locale.ROOT);
        // All of chapter C are a hundred prefixes, and a code has but a few beginnings.
        if (prefixes.size() > code.length()) {
            for (int length = 0; length <= code.length(); length++) {
                if (prefixes.contains(code.substring(0, length))) {
                    return true;
                }
            }
            return false;
        }
        for (String prefix : prefixes) {
            if (code.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
