package medassist.domain.entitlement;

import java.time.LocalDate;
import java.util.Collection;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;

/**
 * What is known of person and institution on the settlement date.
 *
 * @param designatedInstitution whether the institution was designated 定点 on that day
 */
public record Circumstances(Applicant applicant, boolean designatedInstitution) {

    /** The same with what of these certifications is valid on the settlement date. */
    public Circumstances certified(Collection<Certification> known, LocalDate settledOn) {
        return new Circumstances(applicant.certified(known, settledOn), designatedInstitution);
    }
}
