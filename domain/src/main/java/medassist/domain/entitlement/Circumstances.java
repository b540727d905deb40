package medassist.domain.entitlement;

import java.util.List;
import medassist.domain.recipient.Certification;

/**
 * What is known of person and institution on the settlement date.
 *
 * @param certifications those valid on that day
 * @param designatedInstitution whether the institution was designated 定点 on that day
 */
public record Circumstances(List<Certification> certifications, boolean designatedInstitution) {

    public Circumstances {
        certifications = List.copyOf(certifications);
    }
}
