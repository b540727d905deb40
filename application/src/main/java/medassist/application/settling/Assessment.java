package medassist.application.settling;

import medassist.domain.entitlement.Adjudicator;
import medassist.domain.institution.Institution;

/** Whether a claim can be decided. */
sealed interface Assessment {

    /** It can: by this pack's rules, at this institution. */
    record Decidable(Adjudicator adjudicator, Institution institution) implements Assessment {}

    record Refused(Refusal refusal) implements Assessment {}
}
