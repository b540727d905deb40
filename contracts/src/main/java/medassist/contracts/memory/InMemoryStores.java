package medassist.contracts.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import medassist.application.Stores;
import medassist.application.importing.PageKept;
import medassist.application.port.Accounts;
import medassist.application.port.Adjustments;
import medassist.application.port.Alerts;
import medassist.application.port.Applications;
import medassist.application.port.AuditTrail;
import medassist.application.port.Clearings;
import medassist.application.port.Differences;
import medassist.application.port.Enrolments;
import medassist.application.port.Enrolments.Place;
import medassist.application.port.Events;
import medassist.application.port.FundAccounts;
import medassist.application.port.FundFigures;
import medassist.application.port.Institutions;
import medassist.application.port.KeptFiles;
import medassist.application.port.Ledgers;
import medassist.application.port.Logins;
import medassist.application.port.MovedYears;
import medassist.application.port.MovedYears.MovedYear;
import medassist.application.port.PaperFiles;
import medassist.application.port.ParameterValues;
import medassist.application.port.PayableFilter;
import medassist.application.port.Payments;
import medassist.application.port.PendingActs;
import medassist.application.port.PersonFilter;
import medassist.application.port.Persons;
import medassist.application.port.PolicyTrials;
import medassist.application.port.Recoveries;
import medassist.application.port.ReversalFilter;
import medassist.application.port.Rosters;
import medassist.application.port.Secrets;
import medassist.application.port.SettlementFilter;
import medassist.application.port.Settlements;
import medassist.application.port.SignIns;
import medassist.application.port.StoreUnavailableException;
import medassist.application.port.UnitOfWork;
import medassist.application.port.UsedSignatures;
import medassist.application.work.AnswerKey;
import medassist.application.work.CaseFiles;
import medassist.application.work.KeptAnswer;
import medassist.application.work.KeptAnswers;
import medassist.application.work.Recorded;
import medassist.application.work.Task;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Reach;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.adjustment.Decision;
import medassist.domain.application.AidApplication;
import medassist.domain.audit.AuditEntry;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.casefile.OnFile;
import medassist.domain.clearing.ClearingAdjustment;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingState;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.TotalsCheck;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.entitlement.Claim;
import medassist.domain.event.LedgerEvent;
import medassist.domain.filing.Filing;
import medassist.domain.fund.FundEntry;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.OpeningBalance;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.money.Money;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.Parameters;
import medassist.domain.payable.Payable;
import medassist.domain.pending.ActId;
import medassist.domain.pending.ActState;
import medassist.domain.pending.PendingAct;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.SubsidyPayer;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Dated;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.roster.RosterPage;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.domain.settlement.SettlementState;
import medassist.domain.validity.China;
import medassist.domain.validity.Validity;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertId;
import medassist.domain.whatif.PolicyTrial;
import org.jspecify.annotations.Nullable;

/** The driven ports over plain maps, for fast tests; one unit of work after the other, and one that fails leaves no trace. */
public final class InMemoryStores implements Stores {

    private static final Comparator<SettlementFilter.Place> ORDER =
            Comparator.comparing(SettlementFilter.Place::settledOn).thenComparing(SettlementFilter.Place::number);

    private static final Comparator<Alert> BY_ID =
            Comparator.comparing(alert -> alert.id().value());

    private State state = new State();
    private boolean away;

    /** Stores that keep nothing yet. */
    public InMemoryStores() {}

    private final Secrets secrets = new InMemorySecrets();

    /** Everything that is kept. */
    private record State(
            Map<InstitutionId, Institution> institutions,
            Map<PersonId, Person> persons,
            Map<PersonId, PersonId> merges,
            Map<PersonId, List<OnRecord<Certification>>> certifications,
            Map<PersonId, List<OnRecord<Filing>>> filings,
            Map<LedgerKey, List<JournalEntry>> journals,
            Map<LedgerKey, Cause> causes,
            Map<SettlementKey, Settlement> settlements,
            Map<SettlementKey, Evidence> evidence,
            Map<AnswerKey, KeptAnswer> answers,
            Map<AdjustmentId, Adjustment> adjustments,
            List<Told> events,
            List<AuditEntry> audit,
            Map<ClearingId, ClearingApplication> clearings,
            Map<StatementLine.Key, ClearingId> clearingLines,
            List<ClearingAdjustment> clearingAdjustments,
            Map<String, Difference> differences,
            List<TotalsCheck> totals,
            List<KeptFiles.KeptFile> files,
            Map<SignIns.SignIn, Instant> signIns,
            Map<String, PendingAct> acts,
            Map<SetParameter, List<OnRecord<DatedValue>>> parameters,
            Map<String, UsedSignatures.Use> signatures,
            Map<String, Account> accounts,
            List<AccountKey> accountKeys,
            Map<AlertId, Alert> alerts,
            Map<ApplicationKey, AidApplication> applications,
            Set<LedgerKey> moved,
            Map<String, EnrolmentList> enrolmentLists,
            List<Enrolment> enrolments,
            InMemoryRosters.Kept rosters,
            InMemoryPayments.Kept payments,
            InMemoryRecoveries.Kept recoveries,
            Map<String, PolicyTrial> trials,
            Map<String, InMemoryPapers.Paper> papers,
            List<FundEntry> fundEntries,
            InMemoryLogins logins) {

        State() {
            this(
                    new HashMap<>(),
                    new TreeMap<>((one, other) -> one.value().compareTo(other.value())),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new LinkedHashMap<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new ArrayList<>(),
                    new TreeMap<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new HashMap<>(),
                    new TreeMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new TreeMap<>(),
                    new ArrayList<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new LinkedHashSet<>(),
                    new TreeMap<>(),
                    new ArrayList<>(),
                    new InMemoryRosters.Kept(),
                    new InMemoryPayments.Kept(),
                    new InMemoryRecoveries.Kept(),
                    new TreeMap<>(),
                    new TreeMap<>(),
                    new ArrayList<>(),
                    new InMemoryLogins(new HashMap<>(), new HashMap<>()));
        }

        State copy() {
            var copy = new State();
            copy.institutions.putAll(institutions);
            copy.persons.putAll(persons);
            copy.merges.putAll(merges);
            copy.certifications.putAll(certifications);
            copy.filings.putAll(filings);
            copy.journals.putAll(journals);
            copy.causes.putAll(causes);
            copy.settlements.putAll(settlements);
            copy.evidence.putAll(evidence);
            copy.answers.putAll(answers);
            copy.adjustments.putAll(adjustments);
            copy.events.addAll(events);
            copy.audit.addAll(audit);
            copy.clearings.putAll(clearings);
            copy.clearingLines.putAll(clearingLines);
            copy.clearingAdjustments.addAll(clearingAdjustments);
            copy.differences.putAll(differences);
            copy.totals.addAll(totals);
            copy.files.addAll(files);
            copy.signIns.putAll(signIns);
            copy.acts.putAll(acts);
            copy.accounts.putAll(accounts);
            copy.accountKeys.addAll(accountKeys);
            copy.parameters.putAll(parameters);
            copy.signatures.putAll(signatures);
            copy.alerts.putAll(alerts);
            copy.applications.putAll(applications);
            copy.moved.addAll(moved);
            copy.enrolmentLists.putAll(enrolmentLists);
            copy.enrolments.addAll(enrolments);
            copy.rosters.putAll(rosters);
            copy.payments.putAll(payments);
            copy.recoveries.putAll(recoveries);
            copy.trials.putAll(trials);
            copy.papers.putAll(papers);
            copy.fundEntries.addAll(fundEntries);
            copy.logins.kept().putAll(logins.kept());
            copy.logins.sessions().putAll(logins.sessions());
            return copy;
        }
    }

    /** A parameter of a jurisdiction. */
    private record SetParameter(DivisionCode jurisdiction, ParameterName name) {}

    /** An event with how far its telling has come; its id is its place in the list, from 1. */
    private record Told(Events.Delivery delivery, Instant nextAttempt) {}

    @Override
    public UnitOfWork unitOfWork() {
        return this::within;
    }

    /** From now on, as if the database were away; or there again. */
    public void setAway(boolean isAway) {
        away = isAway;
    }

    private synchronized <T> T within(Supplier<T> work) {
        if (away) {
            throw new StoreUnavailableException(new IllegalStateException("away"));
        }
        State before = state.copy();
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            state = before;
            throw failure;
        }
    }

    @Override
    public CaseFiles caseFiles() {
        return new CaseFiles() {
            @Override
            public <T> T decide(Task<T> task) {
                return within(() -> {
                    medassist.domain.casefile.Decision.Made<T> made = task.decided(InMemoryStores.this::file);
                    made.changes().forEach(InMemoryStores.this::save);
                    return made.outcome();
                });
            }

            @Override
            public <T> List<Optional<T>> decideTogether(
                    List<Task<T>> tasks, Function<List<Optional<T>>, List<Change>> beside) {
                return within(() -> {
                    List<medassist.domain.casefile.Decision.Made<T>> all = tasks.stream()
                            .map(task -> task.decided(InMemoryStores.this::file))
                            .toList();
                    List<Optional<T>> outcomes = all.stream()
                            .map(made -> Optional.of(made.outcome()))
                            .toList();
                    List<Change> others = beside.apply(outcomes);
                    all.forEach(made -> made.changes().forEach(InMemoryStores.this::save));
                    others.forEach(InMemoryStores.this::save);
                    return outcomes;
                });
            }

            @Override
            public <T> T decideBeside(Task<T> task, Function<T, List<Change>> beside) {
                return decideTogether(
                                List.of(task),
                                made -> beside.apply(made.getFirst().orElseThrow()))
                        .getFirst()
                        .orElseThrow();
            }

            @Override
            public CaseFile open(Needs needs) {
                return within(() -> file(needs));
            }

            @Override
            public List<CaseFile> openAll(List<Needs> needs) {
                return needs.stream().map(this::open).toList();
            }
        };
    }

    /** Saves changes that no decision has made, for tests of what comes after. */
    public void save(List<Change> changes) {
        changes.forEach(this::save);
    }

    private CaseFile file(Needs needs) {
        var file = new CaseFile.Builder();
        needs.all().forEach(need -> answer(need, file));
        return file.build();
    }

    private void answer(Need<?> need, CaseFile.Builder file) {
        switch (need) {
            case Need.KnownPerson person -> file.put(person, persons().find(person.id()));
            case Need.MergedInto into -> file.put(into, persons().find(into.id()));
            case Need.NumbersOf of -> file.put(of, persons().numbersOf(of.id()));
            case Need.Certifications of -> file.put(of, onFile(of.id(), persons()::certificationsOf));
            case Need.SameIdNumber of ->
                file.put(
                        of,
                        persons()
                                .find(of.id())
                                .map(Person::idNumber)
                                .map(persons()::findByIdNumber)
                                .orElseGet(List::of)
                                .stream()
                                .map(Person::id)
                                .filter(id -> numbersOf(of.id()).noneMatch(id::equals))
                                .toList());
            case Need.HoldersOf of -> file.put(of, persons().findByIdNumber(of.idNumber()));
            case Need.SettlementsOfDay of ->
                file.put(
                        of,
                        state.settlements().values().stream()
                                .filter(settlement ->
                                        isUnder(of.id(), settlement.claim().personId())
                                                && settlement
                                                        .claim()
                                                        .key()
                                                        .institutionId()
                                                        .equals(of.institutionId())
                                                && settlement
                                                        .claim()
                                                        .visit()
                                                        .settledOn()
                                                        .equals(of.day()))
                                .sorted(Comparator.comparing((Settlement settlement) ->
                                                settlement.posted().at())
                                        .reversed())
                                .limit(Need.SettlementsOfDay.MOST)
                                .map(this::asItStands)
                                .toList());
            case Need.Filings of ->
                file.put(
                        of,
                        onFile(
                                of.id(),
                                id -> persons().filingsOf(id).stream()
                                        .filter(OnRecord::isOnRecord)
                                        .map(OnRecord::value)
                                        .toList()));
            case Need.ParametersOf of ->
                file.put(
                        of,
                        new Parameters(
                                of.jurisdiction(),
                                parameterValues().of(of.jurisdiction()),
                                parameterValues().of(of.jurisdiction().province())));
            case Need.KnownInstitution institution ->
                file.put(institution, institutions().find(institution.id()));
            case Need.SettlementUnder under -> file.put(under, settlements().find(under.key()));
            case Need.Ledger ledger -> file.put(ledger, ledgers().read(ledger.key()));
            case Need.Ledgers of -> file.put(of, ledgersOf(of.id()));
            case Need.Journal of ->
                file.put(
                        of,
                        JournalEntry.inOrder(numbersOf(of.key().personId())
                                .map(id -> journal(of.key().under(id)))
                                .toList()));
            case Need.Settlements of ->
                file.put(
                        of,
                        state.settlements().values().stream()
                                .filter(settlement ->
                                        isUnder(of.key(), settlement.claim().ledgerKey()))
                                .map(settlement -> decided(asItStands(settlement)))
                                .toList());
            case Need.Adjustments of ->
                file.put(
                        of,
                        state.adjustments().values().stream()
                                .filter(adjustment -> isUnder(of.key(), adjustment.ledger()))
                                .toList());
            case Need.Alerts of ->
                file.put(
                        of,
                        state.alerts().values().stream()
                                .filter(alert -> alert.ledger().equals(of.key()))
                                .sorted(BY_ID)
                                .toList());
            case Need.Applications of ->
                file.put(
                        of,
                        state.applications().values().stream()
                                .filter(each -> each.key().jurisdiction().equals(of.jurisdiction())
                                        && isUnder(of.id(), each.personId()))
                                .sorted(InMemoryApplications.byKey())
                                .toList());
            case Need.ApplicationUnder under -> file.put(under, applications().find(under.key()));
            case Need.ServedBy served -> file.put(served, keptApplications().servedBy(served.invoice()));
            case Need.DivisionsOf of ->
                file.put(
                        of,
                        state.settlements().values().stream()
                                .filter(settlement ->
                                        isUnder(of.key(), settlement.claim().ledgerKey()))
                                .map(settlement -> settlement.claim().key().institutionId())
                                .flatMap(id ->
                                        Optional.ofNullable(state.institutions().get(id)).stream())
                                .collect(Collectors.toMap(Institution::id, Institution::admdvs, (first, _) -> first)));
            case Need.ReversedBy by -> file.put(by, reversal(by));
            case Need.Covering covering ->
                file.put(covering, Optional.ofNullable(state.clearingLines().get(covering.line())));
            case Need.Clearing clearing -> file.put(clearing, clearings().find(clearing.id()));
            case KeptAnswer.Under under -> file.put(under, keptAnswers().find(under.key()));
            default ->
                throw new IllegalArgumentException(
                        "nothing reads " + need.getClass().getSimpleName());
        }
    }

    private PersonId holder(PersonId id) {
        return state.merges().getOrDefault(id, id);
    }

    /** The numbers of one human being, by number. */
    private Stream<PersonId> numbersOf(PersonId id) {
        return Stream.concat(
                        Stream.of(id, holder(id)),
                        state.merges().keySet().stream()
                                .filter(other -> holder(other).equals(holder(id))))
                .distinct()
                .sorted(Comparator.comparing(PersonId::value));
    }

    private boolean isUnder(PersonId id, PersonId other) {
        return holder(id).equals(holder(other));
    }

    private boolean isUnder(LedgerKey key, LedgerKey other) {
        return key.equals(other.under(key.personId())) && isUnder(key.personId(), other.personId());
    }

    private <D extends Dated> OnFile<D> onFile(PersonId id, Function<PersonId, List<D>> known) {
        return new OnFile<>(
                known.apply(id),
                numbersOf(id)
                        .filter(other -> !other.equals(id))
                        .flatMap(other -> known.apply(other).stream())
                        .sorted(Dated.ORDER)
                        .toList());
    }

    private List<AnnualLedger> ledgersOf(PersonId id) {
        return state.journals().keySet().stream()
                .filter(key -> key.personId().equals(holder(id)))
                .sorted(Comparator.comparing(
                                (LedgerKey key) -> key.jurisdiction().value())
                        .thenComparingInt(LedgerKey::year))
                .map(key -> ledgers().read(key))
                .toList();
    }

    private Optional<Need.Reversal> reversal(Need.ReversedBy by) {
        return state.journals().values().stream()
                .flatMap(List::stream)
                .filter(entry -> entry.kind() == JournalEntry.Kind.REVERSAL
                        && entry.stamp().request().equals(by.request()))
                .filter(entry -> entry.refersTo() instanceof SettlementKey key
                        && key.institutionId().equals(by.institutionId())
                        && claim(key).personId().equals(by.id()))
                .findFirst()
                .map(entry -> {
                    var key = (SettlementKey) entry.refersTo();
                    return new Need.Reversal(key, claim(key).ledgerKey(), entry.undone());
                });
    }

    private Claim claim(SettlementKey key) {
        return Objects.requireNonNull(state.settlements().get(key)).claim();
    }

    private void save(Change change) {
        switch (change) {
            case PageKept(RosterPage page) -> keptRosters().keep(page);
            case Change.AlertKept(Alert alert, var _, var _) -> state.alerts().put(alert.id(), alert);
            case Change.RecoveryItemTaken(String recovery, var item, var _) ->
                state.recoveries().take(recovery, item);
            case Change.ApplicationKept(AidApplication application, var _) -> keepApplication(application);
            case Change.PersonRegistered(Person person, var _) ->
                state.persons().put(person.id(), person);
            case Change.NumberMerged(PersonId id, PersonId into, var _) -> {
                if (state.merges().putIfAbsent(id, into) != null) {
                    throw new IllegalStateException("a number is merged once");
                }
            }
            case Change.CertificationRecorded(PersonId id, Certification certification, Stamp stamp) -> {
                endRecord(state.certifications(), id, certification.id(), stamp.at());
                state.certifications()
                        .put(
                                id,
                                with(
                                        state.certifications().getOrDefault(id, List.of()),
                                        new OnRecord<>(certification, stamp.at(), OnRecord.ON_RECORD)));
            }
            case Change.CertificationWithdrawn(PersonId id, String certification, Stamp stamp) ->
                endRecord(state.certifications(), id, certification, stamp.at());
            case Change.FilingRecorded(PersonId id, Filing filing, Stamp stamp) -> {
                endRecord(state.filings(), id, filing.id(), stamp.at());
                state.filings()
                        .put(
                                id,
                                with(
                                        state.filings().getOrDefault(id, List.of()),
                                        new OnRecord<>(filing, stamp.at(), OnRecord.ON_RECORD)));
            }
            case Change.FilingWithdrawn(PersonId id, String filing, Stamp stamp) ->
                endRecord(state.filings(), id, filing, stamp.at());
            case Change.SettlementAdded(Settlement settlement, Evidence evidence) -> {
                var key = settlement.claim().key();
                requireNew(state.settlements().putIfAbsent(key, settlement));
                state.evidence().put(key, evidence);
            }
            case Change.EntryAppended appended -> {
                append(appended.entry());
                publish(appended.told());
                state.audit().add(appended.audited());
            }
            case Change.ReplayCauseChanged(LedgerKey key, Cause cause) ->
                state.causes().put(key, cause);
            case Change.AdjustmentRaised(Adjustment adjustment, var _) ->
                requireNew(state.adjustments().putIfAbsent(adjustment.id(), adjustment));
            case Change.AdjustmentDecided(Adjustment adjustment, var _) -> decide(adjustment);
            case Change.ClearingAdjusted(ClearingAdjustment adjustment) ->
                state.clearingAdjustments().add(adjustment);
            case KeptAnswer.Kept(AnswerKey key, KeptAnswer answer) ->
                keptAnswers().keep(key, answer);
            case Recorded.EventPublished(LedgerEvent event) -> publish(event);
            case Recorded.AuditAdded(AuditEntry entry) -> state.audit().add(entry);
            default ->
                throw new IllegalArgumentException(
                        "nothing writes " + change.getClass().getSimpleName());
        }
        noteMoved(change);
    }

    private void noteMoved(Change change) {
        switch (change) {
            case Change.EntryAppended appended ->
                state.moved().add(appended.entry().ledger());
            case Change.PersonRegistered(Person person, var _) -> noteMoved(person.id());
            case Change.NumberMerged(PersonId id, var _, var _) -> noteMoved(id);
            case Change.CertificationRecorded(PersonId id, var _, var _) -> noteMoved(id);
            case Change.CertificationWithdrawn(PersonId id, var _, var _) -> noteMoved(id);
            case Change.FilingRecorded(PersonId id, var _, var _) -> noteMoved(id);
            case Change.FilingWithdrawn(PersonId id, var _, var _) -> noteMoved(id);
            default -> {}
        }
    }

    private void noteMoved(PersonId id) {
        state.journals().keySet().stream()
                .filter(key -> isUnder(id, key.personId()))
                .forEach(state.moved()::add);
    }

    private static void requireNew(@Nullable Object earlier) {
        if (earlier != null) {
            throw new IllegalStateException("it was not looked for");
        }
    }

    private void append(JournalEntry entry) {
        if (entry.sequence() != journal(entry.ledger()).size() + 1) {
            throw new IllegalStateException("not the next entry");
        }
        state.journals().put(entry.ledger(), with(journal(entry.ledger()), entry));
    }

    private void publish(LedgerEvent event) {
        var outgoing = new Events.Outgoing(state.events().size() + 1L, event, 0);
        state.events().add(new Told(new Events.Delivery(outgoing, Optional.empty(), ""), event.at()));
    }

    private void decide(Adjustment adjustment) {
        if (!Objects.requireNonNull(state.adjustments().get(adjustment.id())).isDue()) {
            throw new IllegalStateException("an adjustment is decided once");
        }
        state.adjustments().put(adjustment.id(), adjustment);
    }

    private static <D extends Dated> void endRecord(
            Map<PersonId, List<OnRecord<D>>> records, PersonId id, String dated, Instant at) {
        records.computeIfPresent(
                id,
                (_, record) -> record.stream()
                        .map(each -> each.isOnRecord() && each.value().id().equals(dated)
                                ? new OnRecord<>(each.value(), each.from(), at)
                                : each)
                        .toList());
    }

    private static <D extends Dated> List<OnRecord<D>> inOrder(List<OnRecord<D>> record) {
        return record.stream()
                .sorted(Comparator.comparing((OnRecord<D> each) -> each.value(), Dated.ORDER)
                        .thenComparing(OnRecord::from))
                .toList();
    }

    private static <E> List<E> with(List<E> list, E another) {
        var longer = new ArrayList<>(list);
        longer.add(another);
        return List.copyOf(longer);
    }

    private DecidedSettlement decided(Settlement settlement) {
        return new DecidedSettlement(
                settlement,
                Objects.requireNonNull(state.evidence().get(settlement.claim().key())));
    }

    @Override
    public Institutions institutions() {
        return new Institutions() {
            @Override
            public Optional<Institution> find(InstitutionId id) {
                return Optional.ofNullable(state.institutions().get(id));
            }

            @Override
            public List<Institution> list(String name, String admdvs, String after, int limit) {
                return state.institutions().values().stream()
                        .filter(each -> each.name().contains(name))
                        .filter(each -> isAnyOr(admdvs, each.admdvs().value()))
                        .filter(each -> each.id().value().compareTo(after) > 0)
                        .sorted(Comparator.comparing(each -> each.id().value()))
                        .limit(limit)
                        .toList();
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
            public List<Person> findAll(List<PersonId> ids) {
                return state.persons().values().stream()
                        .filter(person -> ids.contains(person.id()))
                        .toList();
            }

            @Override
            public List<Person> findByIdNumber(IdNumber idNumber) {
                return state.persons().values().stream()
                        .filter(person ->
                                !idNumber.isNone() && person.idNumber().equals(idNumber))
                        .toList();
            }

            @Override
            public List<Person> list(PersonFilter filter, Reach reach, String after, int limit) {
                return state.persons().values().stream()
                        .filter(each ->
                                isAnyOr(filter.idNumber(), each.idNumber().value()))
                        .filter(each -> each.name().contains(filter.name()))
                        .filter(each -> isAnyOr(
                                filter.jurisdiction(), each.jurisdiction().value()))
                        .filter(each -> isAnyOr(filter.township(), each.township()))
                        .filter(reach::reaches)
                        .filter(each -> each.id().value().compareTo(after) > 0)
                        .limit(limit)
                        .toList();
            }

            @Override
            public Numbers numbersOf(PersonId id) {
                List<PersonId> others = InMemoryStores.this
                        .numbersOf(id)
                        .filter(other -> !other.equals(id))
                        .toList();
                return new Numbers(
                        id,
                        holder(id),
                        others,
                        others.stream()
                                .flatMap(other -> find(other).stream())
                                .map(Person::diedOn)
                                .min(Comparator.naturalOrder())
                                .orElse(Person.ALIVE));
            }

            @Override
            public List<Certification> certificationsOf(PersonId id) {
                return recordOf(id).stream()
                        .filter(OnRecord::isOnRecord)
                        .map(OnRecord::value)
                        .toList();
            }

            @Override
            public List<OnRecord<Filing>> filingsOf(PersonId id) {
                return inOrder(state.filings().getOrDefault(id, List.of()));
            }

            @Override
            public List<Certified> certified(DivisionCode jurisdiction, LocalDate on, String after, int limit) {
                return state.persons().values().stream()
                        .filter(person -> person.jurisdiction().equals(jurisdiction)
                                && !state.merges().containsKey(person.id())
                                && person.id().value().compareTo(after) > 0)
                        .map(person -> new Certified(
                                person,
                                new PersonRecord(
                                        InMemoryStores.this
                                                .numbersOf(person.id())
                                                .flatMap(id -> certificationsOf(id).stream())
                                                .sorted(Dated.ORDER)
                                                .toList(),
                                        InMemoryStores.this
                                                .numbersOf(person.id())
                                                .map(id -> Objects.requireNonNull(
                                                                state.persons().get(id))
                                                        .diedOn())
                                                .min(Comparator.naturalOrder())
                                                .orElseThrow())))
                        .filter(each -> each.record().certifications().stream()
                                .anyMatch(certification ->
                                        certification.validity().includes(on)))
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<OnRecord<Certification>> recordOf(PersonId id) {
                return inOrder(state.certifications().getOrDefault(id, List.of()));
            }
        };
    }

    @Override
    public Ledgers ledgers() {
        return new Ledgers() {
            @Override
            public AnnualLedger read(LedgerKey asked) {
                LedgerKey key = asked.under(holder(asked.personId()));
                AnnualLedger ledger =
                        new AnnualLedger(key, 0, Counters.NONE, state.causes().getOrDefault(key, Cause.NONE));
                for (JournalEntry entry : journal(key)) {
                    ledger = ledger.after(entry);
                }
                return ledger;
            }

            @Override
            public List<LedgerKey> list(
                    DivisionCode jurisdiction, int first, int last, Optional<LedgerKey> after, int limit) {
                var order = Comparator.comparing(
                                (LedgerKey key) -> key.personId().value())
                        .thenComparingInt(LedgerKey::year);
                return state.journals().keySet().stream()
                        .filter(key -> key.jurisdiction().equals(jurisdiction))
                        .filter(key -> key.year() >= first && key.year() <= last)
                        .filter(key -> after.isEmpty() || order.compare(key, after.get()) > 0)
                        .sorted(order)
                        .limit(limit)
                        .toList();
            }

            @Override
            public Optional<JournalEntry> openingBalance(LedgerKey key) {
                List<List<JournalEntry>> journals = InMemoryStores.this
                        .numbersOf(key.personId())
                        .map(id -> journal(key.under(id)))
                        .toList();
                return SubjectHistory.of(JournalEntry.inOrder(journals)).stream()
                        .filter(history -> history.subject() instanceof OpeningBalance && !history.isReversed())
                        .map(history -> history.entries().getFirst())
                        .reduce((_, later) -> later);
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
            public Optional<Settlement> findByNumber(InstitutionId institutionId, SettlementNumber number) {
                return state.settlements().values().stream()
                        .filter(settlement -> settlement.number().equals(number)
                                && settlement.claim().key().institutionId().equals(institutionId))
                        .findFirst()
                        .map(InMemoryStores.this::asItStands);
            }

            @Override
            public Optional<DecidedSettlement> decided(SettlementKey key) {
                return find(key).map(InMemoryStores.this::decided);
            }

            @Override
            public Optional<Settlement> reversedBy(PersonId id, InstitutionId institutionId, String request) {
                return reversal(new Need.ReversedBy(id, institutionId, request))
                        .flatMap(reversal -> find(reversal.settlement()));
            }

            @Override
            public List<DecidedSettlement> list(
                    SettlementFilter filter, Reach reach, SettlementFilter.Place after, int limit) {
                return state.settlements().values().stream()
                        .map(InMemoryStores.this::asItStands)
                        .filter(settlement -> fits(settlement, filter))
                        .filter(settlement -> isReached(settlement.claim(), reach))
                        .filter(settlement -> ORDER.compare(SettlementFilter.Place.of(settlement), after) > 0)
                        .sorted(Comparator.comparing(SettlementFilter.Place::of, ORDER))
                        .limit(limit)
                        .map(InMemoryStores.this::decided)
                        .toList();
            }

            @Override
            public List<DecidedSettlement> reversed(
                    ReversalFilter filter, Reach reach, ReversalFilter.Place after, int limit) {
                var days = new Validity(filter.from(), filter.to());
                var order = Comparator.comparing(ReversalFilter.Place::at).thenComparing(ReversalFilter.Place::number);
                return state.settlements().values().stream()
                        .map(InMemoryStores.this::asItStands)
                        .filter(each -> each.isReversed() && !each.isUndone())
                        .filter(each -> isReached(each.claim(), reach))
                        .filter(each -> isAnyOr(
                                filter.institutionId(),
                                each.claim().key().institutionId().value()))
                        .filter(each -> days.includes(
                                China.day(ReversalFilter.Place.of(each).at())))
                        .filter(each -> order.compare(ReversalFilter.Place.of(each), after) > 0)
                        .sorted(Comparator.comparing(ReversalFilter.Place::of, order))
                        .limit(limit)
                        .map(InMemoryStores.this::decided)
                        .toList();
            }

            @Override
            public List<Settlement> payable(PayableFilter filter, Reach reach, String from, int limit) {
                return state.settlements().values().stream()
                        .map(InMemoryStores.this::asItStands)
                        .filter(settlement -> fits(Payable.of(settlement), filter))
                        .filter(settlement -> isReached(settlement.claim(), reach))
                        .filter(settlement -> settlement.number().value().compareTo(from) >= 0)
                        .sorted(Comparator.comparing(
                                settlement -> settlement.number().value()))
                        .limit(limit)
                        .toList();
            }
        };
    }

    @Override
    public KeptAnswers keptAnswers() {
        return new KeptAnswers() {
            @Override
            public Optional<KeptAnswer> find(AnswerKey key) {
                return Optional.ofNullable(state.answers().get(key));
            }

            @Override
            public void lock(AnswerKey key) {}

            @Override
            public boolean tryLock(AnswerKey key) {
                return true;
            }

            @Override
            public void keep(AnswerKey key, KeptAnswer answer) {
                if (state.answers().putIfAbsent(key, answer) != null) {
                    throw new IllegalStateException("the answer was not looked for");
                }
            }
        };
    }

    @Override
    public MovedYears movedYears() {
        return new MovedYears() {
            @Override
            public Moved next(int limit) {
                return within(() -> new Moved(
                        state.moved().stream().limit(limit).map(this::moved).toList(),
                        "",
                        state.moved().size() > limit));
            }

            @Override
            public void seen(Moved moved) {
                moved.years().forEach(year -> state.moved().remove(year.key()));
            }

            private MovedYear moved(LedgerKey key) {
                boolean isTold = journal(key).stream().allMatch(entry -> entry.refersTo() instanceof SettlementKey);
                return new MovedYear(
                        key,
                        isTold ? bills(key) : MovedYear.UNTOLD,
                        state.alerts().values().stream()
                                .anyMatch(alert -> alert.ledger().equals(key)));
            }

            private Money bills(LedgerKey key) {
                return state.settlements().values().stream()
                        .map(Settlement::claim)
                        .filter(claim -> isUnder(key, claim.ledgerKey()))
                        .map(claim -> claim.expense().totalFee())
                        .reduce(Money.ZERO, Money::plus);
            }
        };
    }

    @Override
    public Rosters rosters() {
        return keptRosters();
    }

    private InMemoryRosters keptRosters() {
        return new InMemoryRosters(state.rosters(), new InMemoryRosters.People() {
            @Override
            public Stream<Person> all() {
                return state.persons().values().stream();
            }

            @Override
            public boolean isMerged(PersonId id) {
                return state.merges().containsKey(id);
            }

            @Override
            public boolean hasLedger(PersonId id) {
                return !ledgersOf(id).isEmpty();
            }

            @Override
            public List<Certification> certificationsOf(PersonId id) {
                return persons().certificationsOf(id);
            }
        });
    }

    @Override
    public Enrolments enrolments() {
        return new Enrolments() {
            @Override
            public void lock(DivisionCode jurisdiction) {}

            @Override
            public void keep(EnrolmentList list) {
                state.enrolmentLists().put(list.id(), list);
            }

            @Override
            public Optional<EnrolmentList> find(String list) {
                return Optional.ofNullable(state.enrolmentLists().get(list));
            }

            @Override
            public List<EnrolmentList> lists(String jurisdiction, Reach reach, String after, int limit) {
                return state.enrolmentLists().values().stream()
                        .filter(list ->
                                isAnyOr(jurisdiction, list.jurisdiction().value())
                                        && reach.reaches(list.jurisdiction())
                                        && list.id().compareTo(after) > 0)
                        .limit(limit)
                        .toList();
            }

            @Override
            public void add(List<Enrolment> drafts) {
                drafts.stream()
                        .filter(draft -> state.enrolments().stream()
                                .noneMatch(each -> each.state() != EnrolmentState.WITHDRAWN
                                        && each.person().equals(draft.person())
                                        && each.year() == draft.year()
                                        && each.scheme() == draft.scheme()))
                        .forEach(state.enrolments()::add);
            }

            @Override
            public List<EnrolmentList.Total> totals(String list) {
                return Stream.of(SubsidyPayer.values())
                        .map(payer -> total(list, payer))
                        .filter(total -> total.enrolments() > 0)
                        .toList();
            }

            private EnrolmentList.Total total(String list, SubsidyPayer payer) {
                List<Money> subsidies = state.enrolments().stream()
                        .filter(each -> each.list().equals(list)
                                && each.payer() == payer
                                && each.state() != EnrolmentState.WITHDRAWN)
                        .map(Enrolment::subsidy)
                        .toList();
                return new EnrolmentList.Total(
                        payer, subsidies.size(), subsidies.stream().reduce(Money.ZERO, Money::plus));
            }

            @Override
            public void become(String list, EnrolmentState from, EnrolmentState to) {
                state.enrolments()
                        .replaceAll(each -> each.list().equals(list) && each.state() == from ? each.in(to) : each);
            }

            @Override
            public Optional<Enrolment> find(String list, PersonId person, InsuranceScheme scheme) {
                return state.enrolments().stream()
                        .filter(each ->
                                each.list().equals(list) && each.person().equals(person) && each.scheme() == scheme)
                        .findFirst();
            }

            @Override
            public void answered(Enrolment enrolment) {
                state.enrolments()
                        .replaceAll(each ->
                                Enrolments.Place.of(each).equals(Enrolments.Place.of(enrolment)) ? enrolment : each);
            }

            @Override
            public List<Enrolment> enrolments(Enrolments.Filter filter, Reach reach, Place after, int limit) {
                var order = Comparator.comparing(Place::personId)
                        .thenComparingInt(Place::year)
                        .thenComparing(Place::scheme)
                        .thenComparing(Place::list);
                return state.enrolments().stream()
                        .filter(each -> isAnyOr(filter.list(), each.list())
                                && isAnyOr(filter.personId(), each.person().value())
                                && isAnyOr(
                                        filter.jurisdiction(),
                                        each.jurisdiction().value())
                                && (filter.year() == 0 || filter.year() == each.year())
                                && filter.state().stream().allMatch(each.state()::equals))
                        .filter(each -> {
                            Person person =
                                    Objects.requireNonNull(state.persons().get(each.person()));
                            return isAnyOr(filter.county(), person.particulars().county())
                                    && isAnyOr(filter.township(), person.township());
                        })
                        .filter(each -> reach.reaches(each.jurisdiction())
                                && isReached(each.person().value(), reach))
                        .filter(each -> order.compare(Place.of(each), after) > 0)
                        .sorted(Comparator.comparing(Place::of, order))
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<PersonId> enrolled(List<PersonId> persons, int year) {
                return persons.stream()
                        .filter(person -> state.enrolments().stream()
                                .anyMatch(each -> each.person().equals(person)
                                        && each.year() == year
                                        && each.state() != EnrolmentState.WITHDRAWN))
                        .toList();
            }
        };
    }

    @Override
    public Alerts alerts() {
        return new Alerts() {
            @Override
            public Optional<Alert> find(AlertId id) {
                return Optional.ofNullable(state.alerts().get(id));
            }

            @Override
            public List<Alert> list(Alerts.Filter filter, Reach reach, String after, int limit) {
                return state.alerts().values().stream()
                        .filter(each -> isAnyOr(
                                        filter.personId(),
                                        each.ledger().personId().value())
                                && isAnyOr(
                                        filter.jurisdiction(),
                                        each.ledger().jurisdiction().value())
                                && (filter.year() == 0
                                        || filter.year() == each.ledger().year())
                                && isAnyOr(filter.rule(), each.rule())
                                && filter.state().stream().allMatch(each.state()::equals)
                                && isAnyOr(
                                        filter.township(),
                                        Objects.requireNonNull(state.persons()
                                                        .get(each.ledger().personId()))
                                                .township()))
                        .filter(each -> isReached(each, reach))
                        .filter(each -> each.id().value().compareTo(after) > 0)
                        .sorted(BY_ID)
                        .limit(limit)
                        .toList();
            }
        };
    }

    @Override
    public PolicyTrials policyTrials() {
        return new InMemoryTrials(state.trials());
    }

    @Override
    public FundAccounts fundAccounts() {
        return new InMemoryFundAccounts(() -> state.fundEntries());
    }

    @Override
    public FundFigures fundFigures() {
        return new InMemoryFundFigures(() -> new InMemoryFundFigures.Kept(
                state.journals(),
                state.settlements(),
                state.adjustments().values(),
                state.applications(),
                state.clearings(),
                state.clearingLines(),
                state.payments(),
                state.enrolments()));
    }

    @Override
    public PaperFiles paperFiles() {
        return new InMemoryPapers(state.papers());
    }

    @Override
    public Recoveries recoveries() {
        return new InMemoryRecoveries(state.recoveries());
    }

    @Override
    public Payments payments() {
        return new InMemoryPayments(state.payments());
    }

    @Override
    public Applications applications() {
        return keptApplications();
    }

    private InMemoryApplications keptApplications() {
        return new InMemoryApplications(
                state.applications(),
                (application, reach) -> reach.reaches(application.key().jurisdiction())
                        && isReached(application.personId().value(), reach),
                InMemoryStores::fits);
    }

    private void keepApplication(AidApplication application) {
        boolean isTaken = Optional.ofNullable(state.applications().get(application.key()))
                .filter(known -> !known.personId().equals(application.personId()))
                .isPresent();
        boolean isServed = application.isGranted()
                && application.award().stream()
                        .flatMap(award -> award.bills().stream())
                        .flatMap(bill -> keptApplications().servedBy(bill).stream())
                        .anyMatch(key -> !key.equals(application.key()));
        if (isTaken || isServed) {
            throw new IllegalStateException("a number or a bill is another application's");
        }
        state.applications().put(application.key(), application);
    }

    private boolean isReached(Alert alert, Reach reach) {
        return reach.reaches(alert.ledger().jurisdiction())
                && isReached(alert.ledger().personId().value(), reach);
    }

    @Override
    public Adjustments adjustments() {
        return new Adjustments() {
            @Override
            public Optional<Adjustment> find(AdjustmentId id) {
                return Optional.ofNullable(state.adjustments().get(id));
            }

            @Override
            public List<Adjustment> list(Adjustments.Filter filter, Reach reach, String after, int limit) {
                return state.adjustments().values().stream()
                        .filter(each -> isAnyOr(
                                filter.personId(), each.ledger().personId().value()))
                        .filter(each -> isReached(each, reach))
                        .filter(each -> switch (filter.state()) {
                            case ANY -> !(each.decision() instanceof Decision.Lapsed);
                            case DUE -> each.isDue();
                            case RELEASED -> each.decision() instanceof Decision.Released;
                            case WAIVED -> each.decision() instanceof Decision.Waived;
                            case LAPSED -> each.decision() instanceof Decision.Lapsed;
                        })
                        .filter(each -> each.id().value().compareTo(after) > 0)
                        .sorted(Comparator.comparing(each -> each.id().value()))
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<Adjustment> of(Collection<Settlement> settlements) {
                Set<SettlementKey> wanted =
                        settlements.stream().map(each -> each.claim().key()).collect(Collectors.toSet());
                return state.adjustments().values().stream()
                        .filter(each -> wanted.contains(each.settlement()))
                        .filter(each -> !(each.decision() instanceof Decision.Lapsed))
                        .toList();
            }

            @Override
            public List<Adjustment> payable(PayableFilter filter, Reach reach, String from, int limit) {
                return state.adjustments().values().stream()
                        .filter(each -> fits(Payable.of(each), filter))
                        .filter(each -> isReached(each, reach))
                        .filter(each -> each.id().value().compareTo(from) >= 0)
                        .sorted(Comparator.comparing(each -> each.id().value()))
                        .limit(limit)
                        .toList();
            }
        };
    }

    @Override
    public Events events() {
        return new Events() {
            @Override
            public List<Outgoing> take(Instant now, Instant until, int limit) {
                var persons = new HashSet<PersonId>();
                List<Outgoing> taken = state.events().stream()
                        .filter(each -> each.delivery().toldAt().isEmpty())
                        .filter(each -> persons.add(
                                each.delivery().outgoing().event().ledger().personId()))
                        .filter(each -> !each.nextAttempt().isAfter(now))
                        .map(each -> each.delivery().outgoing())
                        .limit(limit)
                        .toList();
                taken.forEach(each -> put(each, each.attempts(), Optional.empty(), "", until));
                return taken;
            }

            @Override
            public void told(Outgoing event, Instant at) {
                if (isFirst(event)) {
                    put(event, event.attempts() + 1, Optional.of(at), "", at);
                }
            }

            @Override
            public void failed(Outgoing event, Instant nextAttempt, String problem) {
                if (isFirst(event)) {
                    put(event, event.attempts() + 1, Optional.empty(), problem, nextAttempt);
                }
            }

            private boolean isFirst(Outgoing event) {
                var ofPerson =
                        new Events.Filter(event.event().ledger().personId().value(), true);
                return list(ofPerson, Reach.ALL, 0, 1).stream()
                        .anyMatch(each -> each.outgoing().id() == event.id());
            }

            @Override
            public List<PersonId> personsFrom(long id) {
                return id > state.events().size()
                        ? List.of()
                        : from(id).map(each -> each.event().ledger().personId())
                                .distinct()
                                .toList();
            }

            @Override
            public int replay(PersonId person, long id, Instant now) {
                List<Outgoing> again = from(id).filter(
                                each -> each.event().ledger().personId().equals(person))
                        .toList();
                again.forEach(each -> put(each, 0, Optional.empty(), "", now));
                return again.size();
            }

            private Stream<Outgoing> from(long id) {
                return List.copyOf(state.events()
                                .subList((int) id - 1, state.events().size()))
                        .stream()
                        .map(each -> each.delivery().outgoing());
            }

            @Override
            public List<Delivery> list(Events.Filter filter, Reach reach, long after, int limit) {
                return state.events().stream()
                        .map(Told::delivery)
                        .filter(each -> each.outgoing().id() > after)
                        .filter(each -> isAnyOr(
                                filter.personId(),
                                each.outgoing().event().ledger().personId().value()))
                        .filter(each -> !filter.pending() || each.toldAt().isEmpty())
                        .filter(each -> isReached(each.outgoing().event(), reach))
                        .limit(limit)
                        .toList();
            }

            private void put(
                    Outgoing event, int attempts, Optional<Instant> toldAt, String problem, Instant nextAttempt) {
                var delivery = new Delivery(new Outgoing(event.id(), event.event(), attempts), toldAt, problem);
                state.events().set((int) event.id() - 1, new Told(delivery, nextAttempt));
            }
        };
    }

    @Override
    public AuditTrail auditTrail() {
        return new AuditTrail() {
            @Override
            public void add(AuditEntry entry) {
                state.audit().add(entry);
            }

            @Override
            public List<Placed> list(AuditTrail.Filter filter, Reach reach, long after, int limit) {
                return IntStream.range(0, state.audit().size())
                        .mapToObj(i -> new Placed(i + 1L, state.audit().get(i)))
                        .filter(placed -> placed.place() > after)
                        .filter(placed ->
                                isAnyOr(filter.personId(), placed.entry().personId()))
                        .filter(placed ->
                                isAnyOr(filter.actor(), placed.entry().caller().id()))
                        .filter(placed -> isReached(placed.entry().personId(), reach))
                        .limit(limit)
                        .toList();
            }
        };
    }

    @Override
    public Clearings clearings() {
        return new Clearings() {
            @Override
            public void lock(InstitutionId id) {}

            @Override
            public Set<StatementLine.Key> covered(Collection<SettlementKey> settlements) {
                return state.clearingLines().keySet().stream()
                        .filter(line -> settlements.contains(line.settlement()))
                        .collect(Collectors.toSet());
            }

            @Override
            public int count(ClearingPeriod period) {
                return (int) state.clearings().values().stream()
                        .filter(application -> application.period().equals(period))
                        .count();
            }

            @Override
            public Optional<ClearingApplication> find(ClearingId id) {
                return Optional.ofNullable(state.clearings().get(id));
            }

            @Override
            public List<ClearingApplication> list(Clearings.Filter filter, Reach reach, String after, int limit) {
                return state.clearings().values().stream()
                        .filter(each -> isAnyOr(
                                filter.jurisdiction(),
                                each.period().jurisdiction().value()))
                        .filter(each -> isAnyOr(
                                filter.institutionId(),
                                each.period().institutionId().value()))
                        .filter(each ->
                                isAnyOr(filter.month(), each.period().month().toString()))
                        .filter(each -> reach.reaches(each.period().jurisdiction())
                                && reach.reaches(each.period().institutionId()))
                        .filter(each -> filter.state() == Clearings.State.ANY
                                || filter.state() == Clearings.State.of(each.state()))
                        .filter(each -> each.id().value().compareTo(after) > 0)
                        .sorted(Comparator.comparing(each -> each.id().value()))
                        .limit(limit)
                        .toList();
            }

            @Override
            public void add(ClearingApplication application, List<StatementLine.Key> lines) {
                state.clearings().put(application.id(), application);
                lines.forEach(line -> {
                    if (state.clearingLines().putIfAbsent(line, application.id()) != null) {
                        throw new IllegalStateException("the line is covered");
                    }
                });
            }

            @Override
            public void decide(ClearingApplication application) {
                state.clearings().put(application.id(), application);
                if (application.state().freesLines()) {
                    state.clearingLines().values().removeIf(application.id()::equals);
                }
            }

            @Override
            public Set<SettlementKey> adjusted(Collection<SettlementKey> settlements) {
                return state.clearingAdjustments().stream()
                        .map(ClearingAdjustment::settlement)
                        .filter(settlements::contains)
                        .collect(Collectors.toSet());
            }

            @Override
            public List<ClearingAdjustment> adjustments(
                    AdjustmentFilter filter, Reach reach, AdjustmentPlace after, int limit) {
                var order = Comparator.comparing(AdjustmentPlace::on)
                        .thenComparing(AdjustmentPlace::institutionId)
                        .thenComparing(AdjustmentPlace::settlementId);
                return state.clearingAdjustments().stream()
                        .filter(each -> isAnyOr(
                                filter.institutionId(),
                                each.settlement().institutionId().value()))
                        .filter(each -> isReached(claim(each.settlement()), reach))
                        .filter(each -> new Validity(filter.from(), filter.to()).includes(each.on()))
                        .filter(each -> order.compare(AdjustmentPlace.of(each), after) > 0)
                        .sorted(Comparator.comparing(AdjustmentPlace::of, order))
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<StatementLine.Key> lines(ClearingId id, LinePlace after, int limit) {
                var order = Comparator.comparing(LinePlace::settlementId).thenComparing(LinePlace::kind);
                return state.clearingLines().entrySet().stream()
                        .filter(line -> line.getValue().equals(id))
                        .map(Map.Entry::getKey)
                        .filter(key -> order.compare(LinePlace.of(key), after) > 0)
                        .sorted(Comparator.comparing(LinePlace::of, order))
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<Outstanding> outstanding(
                    OutstandingFilter filter, Reach reach, SettlementFilter.Place after, int limit) {
                var days = new Validity(filter.from(), filter.to());
                return state.settlements().values().stream()
                        .map(InMemoryStores.this::asItStands)
                        .filter(each -> !each.isPaidToPerson() && isReached(each.claim(), reach))
                        .flatMap(this::owed)
                        .filter(each -> isAnyOr(
                                filter.institutionId(),
                                each.settlement().institutionId().value()))
                        .filter(each -> isAnyOr(
                                filter.jurisdiction(),
                                claim(each.settlement()).jurisdiction().value()))
                        .filter(each -> days.includes(each.day()) && !each.aid().isZero())
                        .filter(each -> each.application()
                                .filter(application -> application.state() instanceof ClearingState.Paid paid
                                        && !paid.on().isAfter(filter.to()))
                                .isEmpty())
                        .filter(each -> ORDER.compare(each.place(), after) > 0)
                        .sorted(Comparator.comparing(Outstanding::place, ORDER))
                        .limit(limit)
                        .toList();
            }

            private Stream<Outstanding> owed(Settlement settlement) {
                var advance = outstanding(
                        settlement,
                        StatementLine.Kind.ADVANCE,
                        settlement.claim().visit().settledOn());
                boolean isKept = !recoveries()
                        .keptByInstitutions(List.of(settlement.claim().key()))
                        .isEmpty();
                return switch (settlement.state()) {
                    case SettlementState.Posted _ -> Stream.of(advance);
                    case SettlementState.Reversed _ when isKept -> Stream.of(advance);
                    case SettlementState.Reversed(Stamp stamp, boolean _)
                    when covered(List.of(settlement.claim().key())).isEmpty() -> Stream.of();
                    case SettlementState.Reversed(Stamp stamp, boolean _) ->
                        Stream.of(advance, outstanding(settlement, StatementLine.Kind.REVERSAL, China.day(stamp.at())));
                };
            }

            private Outstanding outstanding(Settlement settlement, StatementLine.Kind kind, LocalDate day) {
                var key = settlement.claim().key();
                Money aid = settlement.adjudication().assistance();
                return new Outstanding(
                        key,
                        kind,
                        settlement.number(),
                        day,
                        kind == StatementLine.Kind.ADVANCE ? aid : aid.negated(),
                        Optional.ofNullable(state.clearingLines().get(new StatementLine.Key(key, kind)))
                                .flatMap(this::find));
            }
        };
    }

    @Override
    public Differences differences() {
        return new Differences() {
            @Override
            public void found(InstitutionId institutionId, Difference.Scope scope, List<Difference> differences) {
                state.differences()
                        .values()
                        .removeIf(each -> each.institutionId().equals(institutionId)
                                && each.resolution().isEmpty()
                                && scope.covers(each.scope())
                                && differences.stream()
                                        .noneMatch(again -> again.id().equals(each.id())));
                differences.forEach(each -> state.differences().putIfAbsent(each.id(), each));
            }

            @Override
            public void checked(TotalsCheck check) {
                state.totals()
                        .removeIf(each -> each.institutionId().equals(check.institutionId())
                                && check.scope().covers(each.scope()));
                state.totals().add(check);
            }

            @Override
            public List<TotalsCheck> checks(String institutionId, Reach reach, Validity days) {
                return state.totals().stream()
                        .filter(each ->
                                isAnyOr(institutionId, each.institutionId().value()))
                        .filter(each -> days.overlaps(each.scope().days()))
                        .filter(each -> reach.reaches(each.institutionId())
                                && reach.reaches(each.scope().jurisdiction()))
                        .toList();
            }

            @Override
            public Optional<Difference> find(String id) {
                return Optional.ofNullable(state.differences().get(id));
            }

            @Override
            public List<Difference> list(Differences.Filter filter, Reach reach, String after, int limit) {
                return state.differences().values().stream()
                        .filter(each -> isAnyOr(
                                filter.institutionId(), each.institutionId().value()))
                        .filter(each -> !filter.open() || each.resolution().isEmpty())
                        .filter(each -> reach.reaches(each.institutionId())
                                && reach.reaches(each.scope().jurisdiction()))
                        .filter(each -> each.id().compareTo(after) > 0)
                        .limit(limit)
                        .toList();
            }

            @Override
            public int open(InstitutionId institutionId, DivisionCode jurisdiction, Validity days) {
                return (int) state.differences().values().stream()
                        .filter(each -> each.institutionId().equals(institutionId)
                                && each.resolution().isEmpty()
                                && each.scope().jurisdiction().equals(jurisdiction)
                                && days.overlaps(each.scope().days()))
                        .count();
            }

            @Override
            public void resolve(Difference difference) {
                state.differences().put(difference.id(), difference);
            }
        };
    }

    @Override
    public KeptFiles files() {
        return new KeptFiles() {
            @Override
            public void add(KeptFile file, Instant now) {
                state.files().removeIf(each -> !each.until().isAfter(now));
                state.files().add(file);
            }

            @Override
            public Optional<KeptFile> find(InstitutionId institutionId, String number, Instant now) {
                return state.files().stream()
                        .filter(each -> each.institutionId().equals(institutionId)
                                && each.number().equals(number)
                                && each.until().isAfter(now))
                        .findFirst();
            }
        };
    }

    @Override
    public SignIns signIns() {
        return new SignIns() {
            @Override
            public void add(SignIn signIn) {
                state.signIns().put(signIn, Instant.MAX);
            }

            @Override
            public List<Session> list(SignIns.Filter filter, Reach reach, SignIns.Place after, int limit) {
                var order = Comparator.comparing(SignIns.Place::at)
                        .thenComparing(SignIns.Place::institutionId)
                        .thenComparing(SignIns.Place::number);
                var days = new Validity(filter.from(), filter.to());
                return state.signIns().entrySet().stream()
                        .map(entry -> new Session(
                                entry.getKey(), Optional.of(entry.getValue()).filter(out -> !out.equals(Instant.MAX))))
                        .filter(each -> reach.reaches(each.signIn().institutionId()))
                        .filter(each -> isAnyOr(
                                filter.institutionId(),
                                each.signIn().institutionId().value()))
                        .filter(each -> !filter.open() || each.signedOut().isEmpty())
                        .filter(each -> days.includes(China.day(each.signIn().at())))
                        .filter(each -> order.compare(SignIns.Place.of(each.signIn()), after) > 0)
                        .sorted(Comparator.comparing(each -> SignIns.Place.of(each.signIn()), order))
                        .limit(limit)
                        .toList();
            }

            @Override
            public boolean end(InstitutionId institutionId, String number, Instant at) {
                Optional<SignIn> found = state.signIns().keySet().stream()
                        .filter(each -> each.institutionId().equals(institutionId)
                                && each.number().equals(number))
                        .findFirst();
                found.ifPresent(
                        each -> state.signIns().merge(each, at, (one, other) -> one.isBefore(other) ? one : other));
                return found.isPresent();
            }
        };
    }

    @Override
    public UsedSignatures usedSignatures() {
        return (use, now) -> {
            state.signatures().values().removeIf(earlier -> !earlier.until().isAfter(now));
            return state.signatures()
                    .merge(use.signature(), use, (earlier, _) -> earlier)
                    .purpose()
                    .equals(use.purpose());
        };
    }

    @Override
    public PendingActs pendingActs() {
        return new PendingActs() {
            @Override
            public void lock(DivisionCode jurisdiction) {}

            @Override
            public Optional<PendingAct> find(ActId id) {
                return Optional.ofNullable(state.acts().get(id.value()));
            }

            @Override
            public Optional<PendingAct> waiting(String kind, DivisionCode jurisdiction, String asked) {
                return state.acts().values().stream()
                        .filter(PendingAct::isWaiting)
                        .filter(act -> act.kind().equals(kind)
                                && act.jurisdiction().equals(jurisdiction)
                                && act.asked().equals(asked))
                        .findFirst();
            }

            @Override
            public List<PendingAct> list(PendingActs.Filter filter, Reach reach, String after, int limit) {
                return state.acts().values().stream()
                        .filter(act -> isAnyOr(filter.kind(), act.kind()) && reach.reaches(act.jurisdiction()))
                        .filter(act -> isAnyOr(
                                filter.jurisdiction(), act.jurisdiction().value()))
                        .filter(act -> filter.state() == PendingActs.State.ANY
                                || filter.state() == PendingActs.State.of(act.state()))
                        .filter(act -> act.id().value().compareTo(after) > 0)
                        .limit(limit)
                        .toList();
            }

            @Override
            public List<PendingAct> notDone(int limit) {
                return state.acts().values().stream()
                        .filter(act -> act.state() instanceof ActState.Approved)
                        .limit(limit)
                        .toList();
            }

            @Override
            public void add(PendingAct act) {
                requireNew(waiting(act.kind(), act.jurisdiction(), act.asked()).orElse(null));
                requireNew(state.acts().putIfAbsent(act.id().value(), act));
            }

            @Override
            public void keep(PendingAct act) {
                state.acts().put(act.id().value(), act);
            }
        };
    }

    @Override
    public Logins logins() {
        return state.logins();
    }

    @Override
    public Secrets secrets() {
        return secrets;
    }

    @Override
    public Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Account> find(String name) {
                return Optional.ofNullable(state.accounts().get(name));
            }

            @Override
            public List<Account> list() {
                return List.copyOf(state.accounts().values());
            }

            @Override
            public boolean add(Account account) {
                return state.accounts().putIfAbsent(account.name(), account) == null;
            }

            @Override
            public void revoke(String name, Instant at) {
                state.accounts()
                        .computeIfPresent(
                                name,
                                (_, known) -> new Account(
                                        name,
                                        known.roles(),
                                        known.reach(),
                                        known.lastDay(),
                                        known.addedAt(),
                                        known.revokedAt().or(() -> Optional.of(at))));
            }

            @Override
            public List<AccountKey> keysOf(String name) {
                return state.accountKeys().stream()
                        .filter(key -> key.account().equals(name))
                        .sorted(Comparator.comparing(AccountKey::addedAt)
                                .reversed()
                                .thenComparing(AccountKey::digest))
                        .toList();
            }

            @Override
            public void addKey(AccountKey key) {
                requireNew(key(key.digest()).orElse(null));
                state.accountKeys().add(key);
            }

            @Override
            public void endKeys(String name, Instant at) {
                state.accountKeys()
                        .replaceAll(key -> key.account().equals(name)
                                        && key.endsAt()
                                                .filter(end -> !end.isAfter(at))
                                                .isEmpty()
                                ? new AccountKey(key.digest(), key.kind(), name, key.addedAt(), Optional.of(at))
                                : key);
            }

            @Override
            public Optional<AccountKey> key(String digest) {
                return state.accountKeys().stream()
                        .filter(key -> key.digest().equals(digest))
                        .findFirst();
            }
        };
    }

    @Override
    public ParameterValues parameterValues() {
        return new ParameterValues() {
            @Override
            public List<Parameter> of(DivisionCode jurisdiction) {
                return state.parameters().entrySet().stream()
                        .filter(entry -> entry.getKey().jurisdiction().equals(jurisdiction))
                        .map(entry -> new Parameter(
                                entry.getKey().name(),
                                entry.getValue().stream()
                                        .filter(OnRecord::isOnRecord)
                                        .map(OnRecord::value)
                                        .toList()))
                        .filter(parameter -> !parameter.values().isEmpty())
                        .sorted(Comparator.comparing(
                                parameter -> parameter.name().value()))
                        .toList();
            }

            @Override
            public List<OnRecord<DatedValue>> recordOf(DivisionCode jurisdiction, ParameterName name) {
                return state.parameters().getOrDefault(new SetParameter(jurisdiction, name), List.of()).stream()
                        .sorted(Comparator.comparing((OnRecord<DatedValue> each) ->
                                each.value().days().from()))
                        .toList();
            }

            @Override
            public void change(
                    DivisionCode jurisdiction,
                    ParameterName name,
                    List<DatedValue> ended,
                    List<DatedValue> recorded,
                    Instant at) {
                var key = new SetParameter(jurisdiction, name);
                List<OnRecord<DatedValue>> before = state.parameters().getOrDefault(key, List.of());
                var after = new ArrayList<OnRecord<DatedValue>>();
                for (OnRecord<DatedValue> each : before) {
                    after.add(
                            each.isOnRecord() && ended.contains(each.value())
                                    ? new OnRecord<>(each.value(), each.from(), at)
                                    : each);
                }
                if (before.stream()
                                .filter(OnRecord::isOnRecord)
                                .map(OnRecord::value)
                                .filter(ended::contains)
                                .count()
                        != ended.size()) {
                    throw new IllegalStateException("a value of " + name + " is not on record");
                }
                recorded.forEach(value -> after.add(new OnRecord<>(value, at, OnRecord.ON_RECORD)));
                state.parameters().put(key, List.copyOf(after));
                state.journals().keySet().stream()
                        .filter(ledger -> jurisdiction.equals(ledger.jurisdiction())
                                || jurisdiction.equals(ledger.jurisdiction().province()))
                        .forEach(state.moved()::add);
            }
        };
    }

    private static boolean fits(List<Payable> payables, PayableFilter filter) {
        return payables.stream()
                .anyMatch(each ->
                        isAnyOr(filter.personId(), each.ledger().personId().value())
                                && isAnyOr(
                                        filter.jurisdiction(),
                                        each.ledger().jurisdiction().value())
                                && switch (filter.state()) {
                                    case ANY -> true;
                                    case DUE -> each.state() == Payable.State.DUE;
                                    case CANCELLED -> each.state() == Payable.State.CANCELLED;
                                });
    }

    private static boolean fits(Settlement settlement, SettlementFilter filter) {
        var claim = settlement.claim();
        return isAnyOr(filter.personId(), claim.personId().value())
                && isAnyOr(filter.institutionId(), claim.key().institutionId().value())
                && isAnyOr(filter.settlementId(), claim.key().settlementId())
                && filter.doubt().stream().allMatch(settlement.doubts()::contains)
                && new Validity(filter.from(), filter.to())
                        .includes(claim.visit().settledOn())
                && switch (filter.state()) {
                    case ANY -> true;
                    case POSTED -> !settlement.isReversed();
                    case REVERSED -> settlement.isReversed();
                };
    }

    /** Whether a caller reaches a claim: its jurisdiction, its institution and its person. */
    private boolean isReached(Claim claim, Reach reach) {
        return reach.reaches(claim.jurisdiction())
                && reach.reaches(claim.key().institutionId())
                && isReached(claim.personId().value(), reach);
    }

    private boolean isReached(LedgerEvent event, Reach reach) {
        boolean isOfReachedInstitution = reach.of(Reach.Dimension.INSTITUTION).all()
                || (event.subject() instanceof SettlementKey key && reach.reaches(key.institutionId()));
        return reach.reaches(event.ledger().jurisdiction())
                && isOfReachedInstitution
                && isReached(event.ledger().personId().value(), reach);
    }

    private boolean isReached(Adjustment adjustment, Reach reach) {
        return reach.reaches(adjustment.ledger().jurisdiction())
                && reach.reaches(adjustment.settlement().institutionId())
                && isReached(adjustment.ledger().personId().value(), reach);
    }

    /** Whether a caller reaches a person; who is bounded by persons does not reach what concerns none. */
    private boolean isReached(String personId, Reach reach) {
        return !reach.isBoundedByPersons()
                || (!personId.isEmpty()
                        && Optional.ofNullable(state.persons().get(new PersonId(personId)))
                                .filter(reach::reaches)
                                .isPresent());
    }

    private static boolean isAnyOr(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private List<JournalEntry> journal(LedgerKey key) {
        return state.journals().getOrDefault(key, List.of());
    }

    private Settlement asItStands(Settlement settlement) {
        var claim = settlement.claim();
        List<JournalEntry> entries = numbersOf(claim.personId())
                .flatMap(id -> journal(claim.ledgerKey().under(id)).stream())
                .filter(entry -> entry.refersTo().equals(claim.key()))
                .toList();
        return entries.stream()
                .filter(entry -> entry.kind() == JournalEntry.Kind.REVERSAL)
                .filter(entry -> entries.stream()
                        .noneMatch(other ->
                                other.kind() == JournalEntry.Kind.REINSTATEMENT && other.ordinal() == entry.ordinal()))
                .findFirst()
                .map(entry -> settlement.reversed(entry.stamp(), entry.undone()))
                .orElse(settlement);
    }
}
