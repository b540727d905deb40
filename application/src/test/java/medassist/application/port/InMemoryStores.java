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
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.domain.validity.Validity;

/** The driven ports over plain maps, for fast tests of one thread; a unit of work that fails leaves no trace. */
public final class InMemoryStores implements Stores {

    private static final Comparator<SettlementFilter.Place> ORDER =
            Comparator.comparing(SettlementFilter.Place::settledOn).thenComparing(SettlementFilter.Place::number);

    private State state = new State();

    /** Everything that is kept. */
    private record State(
            Map<InstitutionId, Institution> institutions,
            Map<PersonId, Person> persons,
            Map<PersonId, List<Certification>> certifications,
            Map<LedgerKey, List<JournalEntry>> journals,
            Map<SettlementKey, Settlement> settlements,
            Map<SettlementKey, Evidence> evidence,
            Map<Exchanges.ExchangeKey, Exchanges.Exchange> exchanges) {

        State() {
            this(
                    new HashMap<>(),
                    new TreeMap<>((one, other) -> one.value().compareTo(other.value())),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>());
        }

        State copy() {
            var copy = new State();
            copy.institutions.putAll(institutions);
            copy.persons.putAll(persons);
            copy.certifications.putAll(certifications);
            copy.journals.putAll(journals);
            copy.settlements.putAll(settlements);
            copy.evidence.putAll(evidence);
            copy.exchanges.putAll(exchanges);
            return copy;
        }
    }

    @Override
    public UnitOfWork unitOfWork() {
        return this::within;
    }

    private <T> T within(Supplier<T> work) {
        State before = state.copy();
        try {
            return work.get();
        } catch (RuntimeException failure) {
            state = before;
            throw failure;
        }
    }

    @Override
    public Institutions institutions() {
        return new Institutions() {
            @Override
            public Optional<Institution> find(InstitutionId id) {
                return Optional.ofNullable(state.institutions().get(id));
            }

            @Override
            public boolean put(Institution institution) {
                return state.institutions().put(institution.id(), institution) == null;
            }
        };
    }

    @Override
    public Persons persons() {
        return new Persons() {
            @Override
            public Optional<Person> find(PersonId id) {
                return Optional.ofNullable(state.persons().get(id));
            }

            @Override
            public List<Person> findByIdNumber(IdNumber idNumber) {
                return state.persons().values().stream()
                        .filter(person ->
                                !idNumber.isNone() && person.idNumber().equals(idNumber))
                        .toList();
            }

            @Override
            public boolean put(Person person) {
                return state.persons().put(person.id(), person) == null;
            }

            @Override
            public List<Certification> certificationsOf(PersonId id) {
                return state.certifications().getOrDefault(id, List.of());
            }

            @Override
            public boolean putCertification(PersonId id, Certification certification) {
                var held = new ArrayList<>(certificationsOf(id));
                boolean isNew = !held.removeIf(each -> each.id().equals(certification.id()));
                held.add(certification);
                held.sort((one, other) ->
                        one.validity().from().compareTo(other.validity().from()));
                state.certifications().put(id, List.copyOf(held));
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
                state.journals().put(entry.ledger(), List.copyOf(longer));
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
                return Optional.ofNullable(state.settlements().get(key)).map(InMemoryStores.this::asItStands);
            }

            @Override
            public Optional<Settlement> findByNumber(PersonId personId, SettlementNumber number) {
                return state.settlements().values().stream()
                        .filter(settlement -> settlement.number().equals(number)
                                && settlement.claim().personId().equals(personId))
                        .findFirst()
                        .map(InMemoryStores.this::asItStands);
            }

            @Override
            public List<Settlement> list(SettlementFilter filter, SettlementFilter.Place after, int limit) {
                return state.settlements().values().stream()
                        .map(InMemoryStores.this::asItStands)
                        .filter(settlement -> fits(settlement, filter))
                        .filter(settlement -> ORDER.compare(place(settlement), after) > 0)
                        .sorted(Comparator.comparing(InMemoryStores::place, ORDER))
                        .limit(limit)
                        .toList();
            }

            @Override
            public Optional<Evidence> evidence(SettlementKey key) {
                return Optional.ofNullable(state.evidence().get(key));
            }

            @Override
            public boolean add(Settlement settlement, Evidence evidence) {
                state.evidence().putIfAbsent(settlement.claim().key(), evidence);
                return state.settlements().putIfAbsent(settlement.claim().key(), settlement) == null;
            }
        };
    }

    @Override
    public Exchanges exchanges() {
        return new Exchanges() {
            @Override
            public Optional<Exchange> take(ExchangeKey key, String contentDigest) {
                return Optional.ofNullable(state.exchanges().putIfAbsent(key, new Exchange(contentDigest, "")));
            }

            @Override
            public void answer(ExchangeKey key, String answer) {
                Exchange taken = Objects.requireNonNull(state.exchanges().get(key));
                state.exchanges().put(key, new Exchange(taken.contentDigest(), answer));
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
        return state.journals().getOrDefault(key, List.of());
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
