package medassist.domain.policy;

import java.time.LocalDate;
import java.util.Set;
import medassist.domain.recipient.Applicant;
import medassist.domain.validity.Validity;

/**
 * An entry of a document's list of diseases 病种.
 *
 * @param icd10 prefixes of ICD-10 codes; a main diagnosis under any of them is the disease
 * @param alongWith prefixes of which one has to be diagnosed too, one as the main and one as another diagnosis; mostly none
 * @param groups groups that a bill may name in place of a code
 * @param patients whose disease counts, such as children's
 */
public record Disease(
        Label label,
        Set<String> icd10,
        Set<String> alongWith,
        Set<DiseaseGroup> groups,
        Condition patients,
        Validity validity) {

    public Disease {
        icd10 = Set.copyOf(icd10);
        alongWith = Set.copyOf(alongWith);
        groups = Set.copyOf(groups);
    }

    boolean includes(Diagnosis diagnosis, Applicant patient, LocalDate day) {
        return names(diagnosis, day) && patients.isMetBy(patient);
    }

    boolean names(Diagnosis diagnosis, LocalDate day) {
        return validity.includes(day) && (groups.contains(diagnosis.group()) || isCodedAs(diagnosis));
    }

    private boolean isCodedAs(Diagnosis diagnosis) {
        return alongWith.isEmpty() ? diagnosis.isUnderAny(icd10) : diagnosis.isUnderBoth(icd10, alongWith);
    }
}
