package medassist.domain.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The disease that a bill is for 诊断.
 *
 * @param icd10 the main diagnosis 主要诊断 by its code of ICD-10, empty where not given
 * @param others the codes of the other diagnoses 其他诊断
 * @param insurersCode the insurer's code of the disease that the visit is for 病种编码 (dise_codg), empty where not given
 */
public record Diagnosis(String icd10, DiseaseGroup group, List<String> others, String insurersCode) {

    public static final Diagnosis UNSTATED = new Diagnosis("", DiseaseGroup.UNSTATED);

    public Diagnosis {
        others = List.copyOf(others);
    }

    /** A main diagnosis alone. */
    public Diagnosis(String icd10, DiseaseGroup group) {
        this(icd10, group, List.of());
    }

    /** Diagnoses without a code of the insurer. */
    public Diagnosis(String icd10, DiseaseGroup group, List<String> others) {
        this(icd10, group, others, "");
    }

    /** The same, known to be of a group. */
    public Diagnosis ofGroup(DiseaseGroup known) {
        return new Diagnosis(icd10, known, others, insurersCode);
    }

    /**
     * Whether it is of the disease: by the insurer's code, or by a main diagnosis under the code. An insurer's code that came
     * as the diagnosis has got a dot.
     */
    public boolean isOf(String diseaseCode) {
        return insurersCode.equalsIgnoreCase(diseaseCode)
                || icd10.replace(".", "").equalsIgnoreCase(diseaseCode)
                || isUnderAny(Set.of(diseaseCode.toUpperCase(Locale.ROOT)));
    }

    /** Whether the main diagnosis stands under one of the prefixes, such as C50.9 under C50. */
    boolean isUnderAny(Set<String> prefixes) {
        return isUnderAny(icd10, prefixes);
    }

    /** Whether one of the main and the other diagnoses stands under these prefixes, and the other kind under those. */
    boolean isUnderBoth(Set<String> these, Set<String> those) {
        return (isUnderAny(these) && othersAreUnderAny(those)) || (isUnderAny(those) && othersAreUnderAny(these));
    }

    private boolean othersAreUnderAny(Set<String> prefixes) {
        return others.stream().anyMatch(other -> isUnderAny(other, prefixes));
    }

    private static boolean isUnderAny(String icd10, Set<String> prefixes) {
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
