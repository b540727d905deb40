package medassist.domain.policy;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.recipient.Applicant;

/** The diseases for which a document makes a difference 病种范围. */
public record DiseaseList(String id, Label label, Clause clause, List<Disease> diseases) {

    public DiseaseList {
        diseases = List.copyOf(diseases);
    }

    /** Whether the list, as it stands on the day, has the patient's diagnosis. */
    public boolean includes(Diagnosis diagnosis, Applicant patient, LocalDate day) {
        for (Disease disease : diseases) {
            if (disease.includes(diagnosis, patient, day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the list, as it stands on the day, names the diagnosis for anybody. */
    boolean names(Diagnosis diagnosis, LocalDate day) {
        return diseases.stream().anyMatch(disease -> disease.names(diagnosis, day));
    }
}
