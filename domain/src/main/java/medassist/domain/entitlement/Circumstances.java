package medassist.domain.entitlement;

import java.util.List;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;

/**
 * What is known of person and institution on the settlement date.
 *
 * @param designatedInstitution whether the institution was designated 定点 on that day
 */
public record Circumstances(Applicant applicant, boolean designatedInstitution) {

    /** The same with these certifications. */
    public Circumstances certified(List<Certification> serving) {
        return new Circumstances(applicant.certified(serving), designatedInstitution);
    }
}
