package medassist.domain.recipient;

import java.time.LocalDate;
import medassist.domain.division.DivisionCode;

/** Where a person was insured before moving 原参保地, with the last day there. */
public record InsuredBefore(DivisionCode jurisdiction, LocalDate until) {}
