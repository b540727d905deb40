package medassist.domain.entitlement;

import java.util.List;
import medassist.domain.filing.Filing;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;

/**
 * What is known of person and institution on the settlement date.
 *
 * @param designatedInstitution whether the institution was designated 定点 on that day
 * @param filings what was filed of the person for that day, as evidence
 */
public record Circumstances(Applicant applicant, boolean designatedInstitution, List<Filing> filings) {

    public Circumstances {
        filings = filings.stream()
                .filter(Filing::concernsBills)
                .map(Filing::asEvidence)
                .toList();
    }

    /** Circumstances in which nothing is filed. */
    public Circumstances(Applicant applicant, boolean designatedInstitution) {
        this(applicant, designatedInstitution, List.of());
    }

    /** The same with these certifications and filings. */
    public Circumstances with(List<Certification> serving, List<Filing> filed) {
        return new Circumstances(applicant.certified(serving), designatedInstitution, filed);
    }
}
