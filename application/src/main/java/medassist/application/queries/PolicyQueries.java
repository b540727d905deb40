package medassist.application.queries;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Ledgers;
import medassist.application.port.ParameterValues;
import medassist.application.port.Persons;
import medassist.application.port.PolicyPacks;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolling;
import medassist.domain.enrolment.Subsidising;
import medassist.domain.entitlement.Entitlement;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.PackParameters;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Dated;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.validity.China;

/** Looks up which law decides, and what a person may count on by it 政策与待遇查询. */
public final class PolicyQueries {

    private final PolicyPacks policyPacks;
    private final Persons persons;
    private final Ledgers ledgers;
    private final ParameterValues parameters;
    private final UnitOfWork unitOfWork;
    private final InstantSource clock;

    public PolicyQueries(
            PolicyPacks policyPacks,
            Persons persons,
            Ledgers ledgers,
            ParameterValues parameters,
            UnitOfWork unitOfWork,
            InstantSource clock) {
        this.policyPacks = policyPacks;
        this.persons = persons;
        this.ledgers = ledgers;
        this.parameters = parameters;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Today's date in China. */
    public LocalDate today() {
        return China.day(clock.instant());
    }

    /** All packs, by jurisdiction and first day. */
    public List<PolicyPack> packs(Caller by) {
        by.reach(Permission.READ_POLICIES);
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
    public Optional<PolicyPack> pack(DivisionCode jurisdiction, LocalDate day, LocalDate knownOn, Caller by) {
        by.reach(Permission.READ_POLICIES);
        return policyPacks.library().deciding(jurisdiction, day, knownOn);
    }

    /**
     * What a person may count on on a day, with the ledger year of that day as it stands now.
     *
     * @param knownOn as for {@link #pack}
     */
    public EntitlementAnswer entitlement(PersonId personId, LocalDate day, LocalDate knownOn, Caller by) {
        Reach reach = by.reach(Permission.READ_ENTITLEMENTS);
        return unitOfWork.within(() -> persons.find(personId)
                .filter(reach::reaches)
                .map(person -> entitlement(person, day, knownOn))
                .orElseGet(EntitlementAnswer.UnknownPerson::new));
    }

    /** What is subsidised of a person's enrolment for an insurance year, by the categories held on a day. */
    public SubsidyReply subsidy(PersonId personId, int year, LocalDate on, Caller by) {
        Reach reach = by.reach(Permission.READ_ENTITLEMENTS);
        return unitOfWork.within(() -> persons.find(personId)
                .filter(reach::reaches)
                .map(person -> subsidy(person, year, on))
                .orElseGet(SubsidyReply.UnknownPerson::new));
    }

    private SubsidyReply subsidy(Person person, int year, LocalDate on) {
        DivisionCode jurisdiction = person.jurisdictionOn(on);
        return policyPacks
                .library()
                .subsidising(jurisdiction, year)
                .flatMap(pack -> pack.chapters().enrolment())
                .<SubsidyReply>map(law ->
                        new SubsidyReply.Answered(new Subsidising(law, parameters.serving(jurisdiction))
                                .of(Enrolling.of(person, record(person), year), year, on)))
                .orElseGet(() -> new SubsidyReply.NoPolicy(jurisdiction, year));
    }

    /** What is on record of the human being, under any number. */
    private PersonRecord record(Person person) {
        Numbers numbers = persons.numbersOf(person.id());
        List<Certification> certifications = numbers.all()
                .flatMap(id -> persons.certificationsOf(id).stream())
                .sorted(Dated.ORDER)
                .toList();
        return new PersonRecord(certifications, numbers.diedOn(person.diedOn()));
    }

    private EntitlementAnswer entitlement(Person person, LocalDate day, LocalDate knownOn) {
        var jurisdiction = person.jurisdictionOn(day);
        return policyPacks
                .library()
                .deciding(jurisdiction, day, knownOn)
                .map(pack -> entitlement(person, day, new PackParameters(pack, day, parameters.serving(jurisdiction))))
                .orElseGet(() -> new EntitlementAnswer.NoPolicy(jurisdiction, day));
    }

    private EntitlementAnswer entitlement(Person person, LocalDate day, PackParameters needed) {
        Optional<Refusal> refusal = needed.refusal();
        if (refusal.isPresent()) {
            return new EntitlementAnswer.NoParameter(refusal.get());
        }
        PolicyPack pack = needed.resolved();
        var key = new LedgerKey(person.id(), person.jurisdictionOn(day), day.getYear());
        return new EntitlementAnswer.Entitled(
                person.id(),
                Entitlement.of(
                        pack,
                        Applicant.of(person, pack.serving(record(person), day), day),
                        day,
                        ledgers.read(key).counters()));
    }
}
