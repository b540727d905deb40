package medassist.application.queries;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Ledgers;
import medassist.application.port.Persons;
import medassist.application.port.PolicyPacks;
import medassist.application.port.UnitOfWork;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Entitlement;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.validity.China;

/** Looks up which law decides, and what a person may count on by it 政策与待遇查询. */
public final class PolicyQueries {

    private final PolicyPacks policyPacks;
    private final Persons persons;
    private final Ledgers ledgers;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public PolicyQueries(
            PolicyPacks policyPacks, Persons persons, Ledgers ledgers, UnitOfWork unitOfWork, InstantSource clock) {
        this.policyPacks = policyPacks;
        this.persons = persons;
        this.ledgers = ledgers;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Today's date in China. */
    public LocalDate today() {
        return China.day(clock.instant());
    }

    /** All packs, by jurisdiction and first day. */
    public List<PolicyPack> packs() {
        return policyPacks.library().packs().stream()
                .sorted(Comparator.comparing(
                                (PolicyPack pack) -> pack.jurisdiction().value())
                        .thenComparing(pack -> pack.edition().inForce().from())
                        .thenComparing(pack -> pack.edition().knownFrom()))
                .toList();
    }

    /**
     * The pack that decides for a day.
     *
     * @param knownOn what was not known yet on this day is left out; {@link LocalDate#MAX} leaves nothing out
     */
    public Optional<PolicyPack> pack(DivisionCode jurisdiction, LocalDate day, LocalDate knownOn) {
        return policyPacks.library().deciding(jurisdiction, day, knownOn);
    }

    /**
     * What a person may count on on a day, with the ledger year of that day as it stands now.
     *
     * @param knownOn as for {@link #pack}
     */
    public EntitlementAnswer entitlement(PersonId personId, LocalDate day, LocalDate knownOn) {
        return unitOfWork.within(() -> persons.find(personId)
                .map(person -> entitlement(person, day, knownOn))
                .orElseGet(EntitlementAnswer.UnknownPerson::new));
    }

    private EntitlementAnswer entitlement(Person person, LocalDate day, LocalDate knownOn) {
        var jurisdiction = person.jurisdictionOn(day);
        return pack(jurisdiction, day, knownOn)
                .<EntitlementAnswer>map(pack -> new EntitlementAnswer.Entitled(
                        person.id(),
                        Entitlement.of(
                                pack,
                                Applicant.of(
                                        person,
                                        pack.serving(
                                                new PersonRecord(
                                                        persons.certificationsOf(person.id()), person.diedOn()),
                                                day),
                                        day),
                                day,
                                ledgers.read(new LedgerKey(person.id(), jurisdiction, day.getYear()))
                                        .counters())))
                .orElseGet(() -> new EntitlementAnswer.NoPolicy(jurisdiction, day));
    }
}
