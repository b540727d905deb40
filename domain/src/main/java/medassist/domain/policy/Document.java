package medassist.domain.policy;

import java.time.LocalDate;

/** The document 文件 that a policy pack puts into figures, by its number 文号. */
public record Document(String number, String title, LocalDate issuedOn) {}
