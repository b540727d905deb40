package medassist.domain.entitlement;

import medassist.domain.recipient.Applicant;

/**
 * What is known of person and institution on the settlement date.
 *
 * @param designatedInstitution whether the institution was designated 定点 on that day
 */
public record Circumstances(Applicant applicant, boolean designatedInstitution) {}
