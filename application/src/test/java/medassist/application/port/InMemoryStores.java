package medassist.application.port;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.domain.validity.Validity;

/** The driven ports over plain maps, for fast tests of one thread; a unit of work that fails leaves no trace. */
public final class InMemoryStores implements Stores {

    private static final Comparator<SettlementFilter.Place> ORDER =
            Comparator.comparing(SettlementFilter.Place::settledOn).thenComparing(SettlementFilter.Place::number);

    private Map<InstitutionId, Institution> institutions = new HashMap<>();
    private Map<PersonId, Person> persons =
            new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
    private Map<PersonId, List<Certification>> certifications = new HashMap<>();
    private Map<LedgerKey, List<JournalEntry>> journals = new HashMap<>();
    private Map<SettlementKey, Settlement> settlements = new HashMap<>();
    private Map<Exchanges.ExchangeKey, Exchanges.Exchange> exchanges = new HashMap<>();

    @Override
    public UnitOfWork unitOfWork() {
        return this::within;
    }

    private <T> T within(Supplier<T> work) {
        var before = List.of(
                Map.copyOf(institutions),
                Map.copyOf(certifications),
                Map.copyOf(journals),
                Map.copyOf(settlements),
                Map.copyOf(exchanges));
        var personsBefore = new ArrayList<>(persons.values());
        try {
            return work.get();
        } catch (RuntimeException failure) {
            restore(before, personsBefore);
            throw failure;
        }
    }

    @SuppressWarnings("unchecked") // Each map goes back to the field it was copied from.
    private void restore(List<? extends Map<?, ?>> before, List<Person> personsBefore) {
        institutions = new HashMap<>((Map<InstitutionId, Institution>) before.get(0));
        certifications = new HashMap<>((Map<PersonId, List<Certification>>) before.get(1));
        journals = new HashMap<>((Map<LedgerKey, List<JournalEntry>>) before.get(2));
        settlements = new HashMap<>((Map<SettlementKey, Settlement>) before.get(3));
        exchanges = new HashMap<>((Map<Exchanges.ExchangeKey, Exchanges.Exchange>) before.get(4));
        persons.clear();
        personsBefore.forEach(person -> persons.put(person.id(), person));
    }

    @Override
    public Institutions institutions() {
        return new Institutions() {
            @Override
            public Optional<Institution> find(InstitutionId id) {
                return Optional.ofNullable(institutions.get(id));
            }

            @Override
            public boolean put(Institution institution) {
                return institutions.put(institution.id(), institution) == null;
            }
        };
    }

    @Override
    public Persons persons() {
        return new Persons() {
            @Override
            public Optional<Person> find(PersonId id) {
                return Optional.ofNullable(persons.get(id));
            }

            @Override
            public List<Person> findByIdNumber(IdNumber idNumber) {
                return persons.values().stream()
                        .filter(person ->
                                !idNumber.isNone() && person.idNumber().equals(idNumber))
                        .toList();
            }

            @Override
            public boolean put(Person person) {
                return persons.put(person.id(), person) == null;
            }

            @Override
            public List<Certification> certificationsOf(PersonId id) {
                return certifications.getOrDefault(id, List.of());
            }

            @Override
            public boolean putCertification(PersonId id, Certification certification) {
                var held = new ArrayList<>(certificationsOf(id));
                boolean isNew = !held.removeIf(each -> each.id().equals(certification.id()));
                held.add(certification);
                held.sort((one, other) ->
                        one.validity().from().compareTo(other.validity().from()));
                certifications.put(id, List.copyOf(held));
                return isNew;
            }
        };
    }

    @Override
    public Ledgers ledgers() {
        return new Ledgers() {
            @Override
            public AnnualLedger read(LedgerKey key) {
                AnnualLedger ledger = AnnualLedger.empty(key);
                for (JournalEntry entry : journal(key)) {
                    ledger = ledger.after(entry);
                }
                return ledger;
            }

            @Override
            public AnnualLedger hold(LedgerKey key) {
                return read(key);
            }

            @Override
            public void append(JournalEntry entry) {
                if (entry.sequence() != journal(entry.ledger()).size() + 1) {
                    throw new IllegalStateException("not the next entry");
                }
                var longer = new ArrayList<>(journal(entry.ledger()));
                longer.add(entry);
                journals.put(entry.ledger(), List.copyOf(longer));
            }

            @Override
            public JournalEntry settlementEntry(LedgerKey key, SettlementKey settlement) {
                return entry(key, settlement, JournalEntry.Kind.SETTLEMENT).orElseThrow();
            }

            @Override
            public List<JournalEntry> entries(LedgerKey key, long after, int limit) {
                return journal(key).stream()
                        .filter(entry -> entry.sequence() > after)
                        .limit(limit)
                        .toList();
            }
        };
    }

    @Override
    public Settlements settlements() {
        return new Settlements() {
            @Override
            public Optional<Settlement> find(SettlementKey key) {
                return Optional.ofNullable(settlements.get(key)).map(InMemoryStores.this::asItStands);
            }

            @Override
            public Optional<Settlement> findByNumber(PersonId personId, SettlementNumber number) {
                return settlements.values().stream()
                        .filter(settlement -> settlement.number().equals(number)
                                && settlement.claim().personId().equals(personId))
                        .findFirst()
                        .map(InMemoryStores.this::asItStands);
            }

            @Override
            public List<Settlement> list(SettlementFilter filter, SettlementFilter.Place after, int limit) {
                return settlements.values().stream()
                        .map(InMemoryStores.this::asItStands)
                        .filter(settlement -> fits(settlement, filter))
                        .filter(settlement -> ORDER.compare(place(settlement), after) > 0)
                        .sorted(Comparator.comparing(InMemoryStores::place, ORDER))
                        .limit(limit)
                        .toList();
            }

            @Override
            public boolean add(Settlement settlement) {
                return settlements.putIfAbsent(settlement.claim().key(), settlement) == null;
            }
        };
    }

    @Override
    public Exchanges exchanges() {
        return new Exchanges() {
            @Override
            public Optional<Exchange> take(ExchangeKey key, String contentDigest) {
                return Optional.ofNullable(exchanges.putIfAbsent(key, new Exchange(contentDigest, "")));
            }

            @Override
            public void answer(ExchangeKey key, String answer) {
                Exchange taken = Objects.requireNonNull(exchanges.get(key));
                exchanges.put(key, new Exchange(taken.contentDigest(), answer));
            }
        };
    }

    private static boolean fits(Settlement settlement, SettlementFilter filter) {
        var claim = settlement.claim();
        return isAnyOr(filter.personId(), claim.personId().value())
                && isAnyOr(filter.institutionId(), claim.key().institutionId().value())
                && new Validity(filter.from(), filter.to())
                        .includes(claim.visit().settledOn())
                && switch (filter.standing()) {
                    case ANY -> true;
                    case POSTED -> !settlement.isReversed();
                    case REVERSED -> settlement.isReversed();
                };
    }

    private static boolean isAnyOr(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static SettlementFilter.Place place(Settlement settlement) {
        return new SettlementFilter.Place(
                settlement.claim().visit().settledOn(), settlement.number().value());
    }

    private List<JournalEntry> journal(LedgerKey key) {
        return journals.getOrDefault(key, List.of());
    }

    private Optional<JournalEntry> entry(LedgerKey key, SettlementKey settlement, JournalEntry.Kind kind) {
        return journal(key).stream()
                .filter(entry -> entry.refersTo().equals(settlement) && entry.kind() == kind)
                .findFirst();
    }

    private Settlement asItStands(Settlement settlement) {
        var claim = settlement.claim();
        Optional<Stamp> reversal = entry(claim.ledgerKey(), claim.key(), JournalEntry.Kind.REVERSAL)
                .map(JournalEntry::stamp);
        return reversal.map(settlement::reversed).orElse(settlement);
    }
}
