package medassist.domain.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import medassist.domain.recipient.Applicant;

/** Care that something of a document reaches: care types, with certain diseases. */
public record Coverage(Set<CareType> care, DiseaseScope diseases) {

    public Coverage {
        care = CareType.setOf(care);
    }

    /** Whether at least one of them reaches such care of the patient. */
    static boolean anyIncludes(
            List<Coverage> covers, CareType careType, Diagnosis diagnosis, Applicant patient, LocalDate day) {
        for (int i = 0; i < covers.size(); i++) {
            Coverage coverage = covers.get(i);
            if (coverage.includes(careType, diagnosis, patient, day)) {
                return true;
            }
        }
        return false;
    }

    public boolean includes(CareType careType, Diagnosis diagnosis, Applicant patient, LocalDate day) {
        return care.contains(careType) && diseases.includes(diagnosis, patient, day);
    }
}
