package medassist.domain.policy;

import java.time.LocalDate;
import java.util.Set;
import medassist.domain.recipient.Applicant;

/** Care that something of a document reaches: care types, with certain diseases. */
public record Coverage(Set<CareType> care, DiseaseScope diseases) {

    public Coverage {
        care = Set.copyOf(care);
    }

    public boolean includes(CareType careType, Diagnosis diagnosis, Applicant patient, LocalDate day) {
        return care.contains(careType) && diseases.includes(diagnosis, patient, day);
    }
}
