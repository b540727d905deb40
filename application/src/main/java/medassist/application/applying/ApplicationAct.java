package medassist.application.applying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.access.Permission;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.ApplicationState;
import medassist.domain.application.ApplicationStep;
import medassist.domain.application.HandedIn;
import medassist.domain.money.Money;

/** What may be done about an application that was received 办理动作. */
public sealed interface ApplicationAct {

    /** Hands in what was missing; facts replace those that were said. */
    record Supplement(List<HandedIn> documents, Optional<ApplicationFacts> facts) implements ApplicationAct {}

    /** Says what is missing. */
    record Return() implements ApplicationAct {}

    /** Assesses it, so that a proposal stands. */
    record Review() implements ApplicationAct {}

    /**
     * Publishes the proposal.
     *
     * @param from the first day; empty for today
     * @param to the last; empty where the jurisdiction's parameter says how long
     */
    record Publish(Optional<LocalDate> from, Optional<LocalDate> to) implements ApplicationAct {}

    /** Objects to what was published. */
    record Objection() implements ApplicationAct {}

    /**
     * Grants it.
     *
     * @param seen the amount that was seen by who approves; empty for the one that was proposed
     */
    record Approve(Optional<Money> seen) implements ApplicationAct {}

    record Refuse() implements ApplicationAct {}

    record Withdraw() implements ApplicationAct {}

    /** What was missing did not come in time. */
    record Lapse() implements ApplicationAct {}

    /** Takes what was granted out of the ledger again. */
    record Revoke() implements ApplicationAct {}

    /** Looks at what it comes to by now; nothing is changed. */
    record Look() implements ApplicationAct {}

    /** What whoever does it must be permitted. */
    default Permission permission() {
        return switch (this) {
            case Supplement _, Withdraw _ -> Permission.RECEIVE_APPLICATIONS;
            case Return _, Review _, Publish _, Objection _, Lapse _ -> Permission.REVIEW_APPLICATIONS;
            case Approve _, Refuse _, Revoke _ -> Permission.APPROVE_APPLICATIONS;
            case Look _ -> Permission.READ_APPLICATIONS;
        };
    }

    /** Whether nobody may do it who has had a part in the application before. */
    default boolean needsAnother() {
        return this instanceof Approve || this instanceof Refuse;
    }

    /** The step that it is. */
    default ApplicationStep.Kind step() {
        return switch (this) {
            case Supplement _ -> ApplicationStep.Kind.SUPPLEMENTED;
            case Return _ -> ApplicationStep.Kind.RETURNED;
            case Review _, Look _ -> ApplicationStep.Kind.REVIEWED;
            case Publish _ -> ApplicationStep.Kind.PUBLISHED;
            case Objection _ -> ApplicationStep.Kind.OBJECTED;
            case Approve _ -> ApplicationStep.Kind.APPROVED;
            case Refuse _ -> ApplicationStep.Kind.REFUSED;
            case Withdraw _ -> ApplicationStep.Kind.WITHDRAWN;
            case Lapse _ -> ApplicationStep.Kind.LAPSED;
            case Revoke _ -> ApplicationStep.Kind.REVOKED;
        };
    }

    /** Whether it is done about an application in the state. */
    default boolean follows(ApplicationState state) {
        return switch (this) {
            case Supplement _ -> state == ApplicationState.RECEIVED || state == ApplicationState.RETURNED;
            case Return _ -> state == ApplicationState.RECEIVED || state == ApplicationState.REVIEWED;
            case Review _ ->
                state == ApplicationState.RECEIVED
                        || state == ApplicationState.REVIEWED
                        || state == ApplicationState.PUBLISHED;
            case Publish _ -> state == ApplicationState.REVIEWED;
            case Objection _ -> state == ApplicationState.PUBLISHED;
            case Approve _ -> state == ApplicationState.REVIEWED || state == ApplicationState.PUBLISHED;
            case Refuse _, Withdraw _ -> state.isOpen();
            case Lapse _ -> state == ApplicationState.RETURNED;
            case Revoke _ -> state == ApplicationState.APPROVED;
            case Look _ -> true;
        };
    }
}
