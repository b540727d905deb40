package medassist.application.assessing;

import medassist.domain.entitlement.Adjudicator;
import medassist.domain.institution.Institution;
import medassist.domain.recipient.Person;

/** Whether a claim can be decided. */
public sealed interface Assessment {

    /** It can: by this pack's rules, for this person at this institution. */
    record Decidable(Adjudicator adjudicator, Person person, Institution institution) implements Assessment {}

    record Refused(Refusal refusal) implements Assessment {}
}
