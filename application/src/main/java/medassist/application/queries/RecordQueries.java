package medassist.application.queries;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import medassist.application.port.Adjustments;
import medassist.application.port.Institutions;
import medassist.application.port.Ledgers;
import medassist.application.port.PersonFilter;
import medassist.application.port.Persons;
import medassist.application.port.PolicyPacks;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.AdjustedSettlement;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.audit.Caller;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.FiledClaim;
import medassist.domain.filing.Filing;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Doubt;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;

/** Looks up what is on record 查询; what nobody registered, and what the caller does not reach, is empty. */
public final class RecordQueries {

    private final Institutions institutions;
    private final Persons persons;
    private final ReachedClaims reached;
    private final Ledgers ledgers;
    private final Settlements settlements;
    private final Adjustments adjustments;
    private final PolicyPacks policyPacks;
    private final UnitOfWork unitOfWork;

    public RecordQueries(
            Institutions institutions,
            Persons persons,
            Ledgers ledgers,
            Settlements settlements,
            Adjustments adjustments,
            PolicyPacks policyPacks,
            UnitOfWork unitOfWork) {
        this.institutions = institutions;
        this.persons = persons;
        this.reached = new ReachedClaims(persons);
        this.ledgers = ledgers;
        this.settlements = settlements;
        this.adjustments = adjustments;
        this.policyPacks = policyPacks;
        this.unitOfWork = unitOfWork;
    }

    /** An institution; all may be seen by whoever may see any, since they are published. */
    public Optional<Institution> institution(InstitutionId id, Caller by) {
        by.reach(Permission.READ_INSTITUTIONS);
        return unitOfWork.within(() -> institutions.find(id));
    }

    public Optional<Person> person(PersonId id, Caller by) {
        Reach reach = by.reach(Permission.LOOK_UP_PERSONS);
        return unitOfWork.within(() -> persons.find(id)).filter(reach::reaches);
    }

    /** Everyone with the identity number: more than one where a human has several numbers with the insurance. */
    public List<Person> persons(IdNumber idNumber, Caller by) {
        Reach reach = by.reach(Permission.LOOK_UP_PERSONS);
        return unitOfWork.within(() -> persons.findByIdNumber(idNumber)).stream()
                .filter(reach::reaches)
                .toList();
    }

    /** At most {@code limit} persons of the filter with an id behind {@code after}, by id. */
    public List<Person> persons(PersonFilter filter, String after, int limit, Caller by) {
        Reach reach = by.reach(Permission.SEARCH_PERSONS);
        return unitOfWork.within(() -> persons.list(filter, reach, after, limit));
    }

    /** At most {@code limit} institutions with an id behind {@code after}, by id; an empty name or division is any. */
    public List<Institution> institutions(String name, String admdvs, String after, int limit, Caller by) {
        by.reach(Permission.READ_INSTITUTIONS);
        return unitOfWork.within(() -> institutions.list(name, admdvs, after, limit));
    }

    /** All numbers of the human being who has one that was looked up. */
    public Numbers numbersOf(Person person) {
        return unitOfWork.within(() -> persons.numbersOf(person.id()));
    }

    /** A person's certifications on record, by first day; empty for a person nobody knows. */
    public Optional<List<Certification>> certifications(PersonId id, Caller by) {
        return ofPerson(id, Permission.LOOK_UP_PERSONS, by, _ -> persons.certificationsOf(id));
    }

    /** The person's certifications as they were on record at a moment, by first day; empty for a person nobody knows. */
    public Optional<List<Certification>> certificationsKnownAt(PersonId id, Instant moment, Caller by) {
        return recordOf(id, by)
                .map(all -> all.stream()
                        .filter(each -> each.isKnownAt(moment))
                        .map(OnRecord::value)
                        .toList());
    }

    /** All that was ever on record of the person's certifications; empty for a person nobody knows. */
    public Optional<List<OnRecord<Certification>>> recordOf(PersonId id, Caller by) {
        return ofPerson(id, Permission.LOOK_UP_PERSONS, by, _ -> persons.recordOf(id));
    }

    /** All that was ever filed of a person, by first day; empty for a person nobody knows. */
    public Optional<List<OnRecord<Filing>>> filings(PersonId id, Caller by) {
        return ofPerson(id, Permission.LOOK_UP_PERSONS, by, _ -> persons.filingsOf(id));
    }

    /** A person's ledger as it stands, all zeros where nothing was settled; empty for a person nobody knows. */
    public Optional<LedgerAnswer> ledger(LedgerKey key, Caller by) {
        Optional<LocalDate> keptFrom = policyPacks
                .library()
                .firstDay(key.jurisdiction())
                .filter(day ->
                        key.period().includes(day) && !day.equals(key.period().from()));
        return ofLedger(
                key,
                Permission.READ_ENTITLEMENTS,
                by,
                _ -> new LedgerAnswer(
                        persons.numbersOf(key.personId()), ledgers.read(key), ledgers.openingBalance(key), keptFrom));
    }

    /**
     * At most {@code limit} journal entries with a sequence above {@code after}; empty for a person nobody knows.
     */
    public Optional<List<JournalEntry>> entries(LedgerKey key, long after, int limit, Caller by) {
        return ofLedger(key, Permission.READ_LEDGERS, by, _ -> ledgers.entries(key, after, limit));
    }

    private <T> Optional<T> ofLedger(LedgerKey key, Permission permission, Caller by, Function<Person, T> answer) {
        return by.reach(permission).reaches(key.jurisdiction())
                ? ofPerson(key.personId(), permission, by, answer)
                : Optional.empty();
    }

    /** Something of a person; empty for one whom nobody knows, or whom the caller does not reach. */
    private <T> Optional<T> ofPerson(PersonId id, Permission permission, Caller by, Function<Person, T> answer) {
        Reach reach = by.reach(permission);
        return unitOfWork.within(() -> persons.find(id).filter(reach::reaches).map(answer));
    }

    public Optional<Settlement> settlement(SettlementKey key, Caller by) {
        return settlement(by, () -> settlements.find(key));
    }

    /** A settlement that is looked up to reverse it, by whoever may. */
    public Optional<Settlement> settlementToReverse(SettlementKey key, Caller by) {
        return settlement(by.reach(Permission.SETTLE), () -> settlements.find(key));
    }

    private Optional<Settlement> settlement(Caller by, Supplier<Optional<Settlement>> found) {
        return settlement(by.reach(Permission.READ_SETTLEMENTS), found);
    }

    private Optional<Settlement> settlement(Reach reach, Supplier<Optional<Settlement>> found) {
        return unitOfWork.within(() -> found.get().filter(settlement -> reached.isReached(settlement.claim(), reach)));
    }

    /**
     * At most {@code limit} settlements of the filter that come after the place, by settlement date and number. One of which
     * something was not on file is listed until it is.
     */
    public List<Settlement> settlements(SettlementFilter filter, SettlementFilter.Place after, int limit, Caller by) {
        Reach reach = by.reach(Permission.READ_SETTLEMENTS);
        return unitOfWork.within(() -> {
            var found = new ArrayList<Settlement>();
            SettlementFilter.Place place = after;
            boolean more = true;
            while (more && found.size() < limit) {
                List<Settlement> page = settlements.list(filter, reach, place, limit).stream()
                        .map(DecidedSettlement::settlement)
                        .toList();
                page.stream()
                        .filter(each -> filter.doubt().isEmpty()
                                || isStillDoubtful(filter.doubt().get(), each))
                        .limit(limit - (long) found.size())
                        .forEach(found::add);
                more = page.size() == limit;
                place = page.isEmpty() ? place : SettlementFilter.Place.of(page.getLast());
            }
            return found;
        });
    }

    /** Settlements with what was found due of each since, in their order. */
    public List<AdjustedSettlement> adjusted(List<Settlement> settled) {
        Map<SettlementKey, List<Adjustment>> raised = unitOfWork.within(() -> adjustments.of(settled)).stream()
                .collect(Collectors.groupingBy(Adjustment::settlement));
        return settled.stream()
                .map(each -> new AdjustedSettlement(
                        each, raised.getOrDefault(each.claim().key(), List.of())))
                .toList();
    }

    private boolean isStillDoubtful(Doubt doubt, Settlement settlement) {
        var claim = settlement.claim();
        return switch (doubt) {
            case POSSIBLE_DUPLICATE -> true;
            case DUPLICATE_PERSON -> hasUnmergedNumbers(claim.personId());
            case APPROVAL_NOT_FILED -> filed(claim).isApprovalNotFiled();
            case REFERRAL_NOT_FILED -> filed(claim).isReferralNotFiled();
        };
    }

    private boolean hasUnmergedNumbers(PersonId id) {
        List<PersonId> numbers = persons.numbersOf(id).all().toList();
        return persons.find(id).map(Person::idNumber).stream()
                .flatMap(idNumber -> persons.findByIdNumber(idNumber).stream())
                .anyMatch(other -> !numbers.contains(other.id()));
    }

    private FiledClaim filed(Claim claim) {
        List<Filing> now = persons.numbersOf(claim.personId())
                .all()
                .flatMap(id -> persons.filingsOf(id).stream())
                .filter(OnRecord::isOnRecord)
                .map(OnRecord::value)
                .toList();
        return new FiledClaim(claim, Filing.on(now, claim.visit().settledOn()));
    }

    public Optional<Settlement> settlement(InstitutionId institutionId, SettlementNumber number, Caller by) {
        return settlement(by, () -> settlements.findByNumber(institutionId, number));
    }

    public Optional<Settlement> settlement(PersonId personId, SettlementNumber number, Caller by) {
        return settlement(by, () -> settlements.findByNumber(personId, number));
    }

    /** The person's settlement that a request of the institution's reversed, as it is now. */
    public Optional<Settlement> settlementReversedBy(
            PersonId personId, InstitutionId institutionId, String request, Caller by) {
        return settlement(by, () -> settlements.reversedBy(personId, institutionId, request));
    }
}
