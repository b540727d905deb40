package medassist.application.applying;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.application.work.Request;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.ApplicationState;
import medassist.domain.application.Assessment;
import medassist.domain.application.HandedIn;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.Law;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.China;

/**
 * Receives an application 受理申请, which may still lack anything. The same again finds what was received; another under its number is
 * refused.
 *
 * @param receivedOn the day on which it was received; empty for today
 */
public record ReceiveApplication(
        ApplicationKey key,
        PersonId personId,
        String kind,
        Optional<LocalDate> receivedOn,
        AidApplication.Channel channel,
        String receivedBy,
        List<HandedIn> documents,
        ApplicationFacts facts)
        implements Request<AidApplication> {

    public ReceiveApplication {
        documents = List.copyOf(documents);
    }

    @Override
    public Permission permission() {
        return Permission.RECEIVE_APPLICATIONS;
    }

    @Override
    public Needs needs() {
        return Needs.of(
                personId,
                new Need.KnownPerson(personId),
                new Need.ApplicationUnder(key),
                new Need.ParametersOf(key.jurisdiction()));
    }

    @Override
    public Optional<Refusal> beyond(Reach reach, CaseFile file) {
        return reach.reaches(key.jurisdiction())
                ? personBeyond(reach, file)
                : Optional.of(Refusal.of(Code.UNKNOWN_PERSON, personId));
    }

    @Override
    public Decision<Outcome<AidApplication>> decide(CaseFile file, Stamp stamp, Law law) {
        LocalDate today = China.day(stamp.at());
        Optional<AidApplication> earlier = file.of(new Need.ApplicationUnder(key));
        AidApplication received = AidApplication.received(
                key,
                personId,
                kind,
                receivedOn.or(() -> earlier.map(AidApplication::receivedOn)).orElse(today),
                channel,
                receivedBy.isEmpty() ? earlier.map(AidApplication::receivedBy).orElse(stamp.by()) : receivedBy,
                documents,
                facts,
                stamp);
        if (earlier.isPresent()) {
            return received.asksForSameAs(earlier.get())
                    ? Decision.doneBefore(earlier.get())
                    : Decision.refused(Code.APPLICATION_ID_REUSED, key.applicationId());
        }
        if (file.of(new Need.KnownPerson(personId)).isEmpty()) {
            return Decision.refused(Code.UNKNOWN_PERSON, personId);
        }
        if (received.receivedOn().isAfter(today)) {
            return Decision.refused(Refusal.of(Code.SETTLED_IN_THE_FUTURE, received.receivedOn())
                    .at("receivedOn"));
        }
        Optional<PolicyPack> pack = law.library().deciding(key.jurisdiction(), received.receivedOn());
        if (pack.isEmpty()) {
            return Decision.refused(Refusal.of(Code.NO_POLICY_IN_FORCE, key.jurisdiction(), received.receivedOn())
                    .at("receivedOn"));
        }
        Optional<ApplicationRule> rule = pack.get().chapters().application(kind);
        if (rule.isEmpty()) {
            return Decision.refused(Code.UNKNOWN_KIND, kind);
        }
        var limits = new StepLimits(file.of(new Need.ParametersOf(key.jurisdiction())), today);
        AidApplication kept = received.assessed(
                        new Assessment(Optional.empty(), AssessedFile.missing(received, rule.get())))
                .dueOn(limits.of(ApplicationState.RECEIVED));
        return Decision.done(kept, List.of(new Change.ApplicationKept(kept, stamp)));
    }
}
