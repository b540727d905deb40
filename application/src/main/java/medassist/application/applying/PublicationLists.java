package medassist.application.applying;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import medassist.application.port.Applications;
import medassist.application.port.Persons;
import medassist.application.port.PolicyPacks;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationState;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.Label;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.China;
import medassist.domain.validity.Validity;

/** Lists what is published now, so that anybody may object 公示名单; of persons no more than the first character of the name. */
public final class PublicationLists {

    private final Applications applications;
    private final Persons persons;
    private final PolicyPacks policyPacks;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public PublicationLists(
            Applications applications,
            Persons persons,
            PolicyPacks policyPacks,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.applications = applications;
        this.persons = persons;
        this.policyPacks = policyPacks;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * An application that is published.
     *
     * @param name masked
     * @param label of its kind, by the document that the jurisdiction decides by
     * @param amount that is proposed
     */
    public record Published(String applicationId, String name, String kind, Label label, Money amount, Validity days) {}

    /** What a jurisdiction publishes today, by the days on which that ends. */
    public List<Published> today(DivisionCode jurisdiction, Caller by) {
        Reach reach = by.reach(Permission.READ_APPLICATIONS);
        LocalDate today = China.day(clock.instant());
        var filter = new Applications.Filter(
                jurisdiction.value(), Optional.of(ApplicationState.PUBLISHED), "", "", Optional.empty());
        List<AidApplication> found = unitOfWork.within(() -> applications.all(filter, reach)).stream()
                .filter(each ->
                        each.publication().filter(days -> days.includes(today)).isPresent())
                .toList();
        Map<PersonId, Person> known = unitOfWork.within(() -> persons.known(
                found.stream().map(AidApplication::personId).distinct().toList()));
        return found.stream()
                .map(each -> new Published(
                        each.key().applicationId(),
                        Objects.requireNonNull(known.get(each.personId())).maskedName(),
                        each.kind(),
                        label(each),
                        each.amount(),
                        each.publication().orElseThrow()))
                .toList();
    }

    private Label label(AidApplication application) {
        return policyPacks
                .library()
                .deciding(application.key().jurisdiction(), application.receivedOn())
                .flatMap(pack -> pack.chapters().applications().stream()
                        .filter(rule -> rule.kind().equals(application.kind()))
                        .map(ApplicationRule::label)
                        .findFirst())
                .orElseGet(() -> new Label(application.kind(), application.kind()));
    }
}
