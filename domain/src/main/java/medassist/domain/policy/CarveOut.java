package medassist.domain.policy;

import java.time.LocalDate;
import medassist.domain.recipient.Applicant;

/**
 * Cost that another scheme pays, so that nothing of it is paid here 由其他渠道保障.
 *
 * @param patients whose cost it is
 * @param diseases for which
 */
public record CarveOut(Label label, Condition patients, DiseaseScope diseases, Clause clause) {

    /** Whether the other scheme pays for the patient. */
    public boolean concerns(Applicant patient, Diagnosis diagnosis, LocalDate day) {
        return patients.isMetBy(patient) && diseases.includes(diagnosis, patient, day);
    }
}
