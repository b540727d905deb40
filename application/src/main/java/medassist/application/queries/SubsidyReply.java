package medassist.application.queries;

import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.SubsidyAnswer;

/** What is answered to the question what of a person's enrolment is subsidised. */
public sealed interface SubsidyReply {

    /** This. */
    record Answered(SubsidyAnswer answer) implements SubsidyReply {}

    /** No document of the person's jurisdiction speaks of enrolment for the insurance year. */
    record NoPolicy(DivisionCode jurisdiction, int year) implements SubsidyReply {}

    record UnknownPerson() implements SubsidyReply {}
}
