package medassist.application.queries;

import java.time.LocalDate;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Entitlement;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;

/** What is answered to the question what a person may count on. */
public sealed interface EntitlementAnswer {

    /** This, which is nothing for who is no recipient. */
    record Entitled(PersonId personId, Entitlement entitlement) implements EntitlementAnswer {}

    /** No document of the person's jurisdiction was in force, or known, on the day. */
    record NoPolicy(DivisionCode jurisdiction, LocalDate day) implements EntitlementAnswer {}

    /** The document cannot say: a parameter that it needs has no value on the day, or one that it does not allow. */
    record NoParameter(Refusal refusal) implements EntitlementAnswer {}

    record UnknownPerson() implements EntitlementAnswer {}
}
