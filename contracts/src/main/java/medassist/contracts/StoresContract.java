package medassist.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import medassist.application.port.Adjustments;
import medassist.application.port.AuditTrail;
import medassist.application.port.Events;
import medassist.application.port.Events.Outgoing;
import medassist.application.port.SettlementFilter;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.application.work.Recorded;
import medassist.application.work.Task;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.audit.AuditEntry;
import medassist.domain.audit.Caller;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.GrantedTerms;
import medassist.domain.entitlement.HospitalCharge;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.PassedOver;
import medassist.domain.entitlement.PolicyCitation;
import medassist.domain.entitlement.PoolDraw;
import medassist.domain.entitlement.Reason;
import medassist.domain.entitlement.Visit;
import medassist.domain.event.LedgerEvent;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.SettlementHistory;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Clause;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Label;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.RecordedCertification;
import medassist.domain.recipient.Sex;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every persistence adapter must do: our fake and our PostgreSQL adapter extend it, and so does yours. */
public abstract class StoresContract extends ClearingContract {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    private static final DivisionCode CITY = new DivisionCode("371500");
    private static final Stamp STAMP = new Stamp(Instant.parse("2023-05-01T02:03:04.123456Z"), "H1", "", "");
    private static final Stamp TAKEN_BACK = new Stamp(Instant.parse("2023-06-01T02:03:04.000001Z"), "H1", "M2", "typo");

    private final String unique = "T" + NEXT.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    private final PersonId personId = new PersonId("P-" + unique);
    private final LedgerKey ledgerKey = new LedgerKey(personId, CITY, 2023);

    protected StoresContract() {}

    @Override
    final Settlement posted(String settlementId) {
        return post(settlementId);
    }

    @Override
    final void takeBack(Settlement settlement) {
        reverse(settlement);
    }

    @Test
    public void keepsAndReplacesAnInstitution() {
        var id = new InstitutionId("H-" + unique);
        var until = new Validity(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 31));
        var first = new Institution(id, "甲医院", CITY, Institution.Level.TERTIARY, List.of(until, Validity.since(DAY)));
        var second = new Institution(id, "乙医院", CITY, Institution.Level.PRIMARY, List.of());

        assertThat(stores().institutions().find(id)).isEmpty();
        assertThat(within(() -> stores().institutions().put(first))).isTrue();
        assertThat(stores().institutions().find(id)).contains(first);
        assertThat(within(() -> stores().institutions().put(second))).isFalse();
        assertThat(stores().institutions().find(id)).contains(second);
    }

    @Test
    public void keepsAndReplacesAPerson() {
        var first = person(personId, IdNumber.NONE);
        var second = new Person(
                personId,
                "王",
                new IdNumber("11010519491231002X"),
                LocalDate.of(1949, 12, 31),
                Sex.F,
                CITY,
                "某镇",
                Insurance.NONE);

        assertThat(stores().persons().find(personId)).isEmpty();
        save(new Change.PersonRegistered(first, STAMP));
        assertThat(stores().persons().find(personId)).contains(first);
        save(new Change.PersonRegistered(second, STAMP));
        assertThat(stores().persons().find(personId)).contains(second);
        assertThat(stores().persons().findByIdNumber(second.idNumber())).contains(second);
        assertThat(stores().persons().findByIdNumber(IdNumber.NONE)).isEmpty();
    }

    @Test
    public void keepsCertificationsWithEveryDetail() {
        var certifications = List.of(
                certification("C1", Category.DISABLED, new Disability(Disability.Type.MENTAL, 3), 2015),
                certification("C2", Category.MONITORED, MonitoredSubtype.SUDDEN, 2016),
                certification("C3", Category.STABLY_LIFTED, new ExitYear(2016), 2017),
                certification("C4", Category.SUBSISTENCE_ALLOWANCE, None.NONE, 2018));
        save(new Change.PersonRegistered(person(personId, IdNumber.NONE), STAMP));

        certifications.forEach(each -> save(new Change.CertificationRecorded(personId, each, STAMP)));

        assertThat(stores().persons().certificationsOf(personId)).isEqualTo(certifications);
    }

    @Test
    public void keepsWhatWasOnRecordOfACertificationAndUntilWhen() {
        Instant corrected = STAMP.at().plusSeconds(1);
        Instant withdrawn = STAMP.at().plusSeconds(2);
        Certification first = certification("C4", Category.SUBSISTENCE_ALLOWANCE, None.NONE, 2018);
        var shorter = new Certification(
                "C4",
                Category.SUBSISTENCE_MARGIN,
                None.NONE,
                new Validity(LocalDate.of(2018, 1, 1), DAY),
                Issuer.UNSTATED,
                true);

        save(new Change.PersonRegistered(person(personId, IdNumber.NONE), STAMP));
        save(new Change.CertificationRecorded(personId, first, STAMP));
        save(new Change.CertificationRecorded(personId, shorter, stamp(corrected)));
        assertThat(stores().persons().certificationsOf(personId)).containsExactly(shorter);
        save(new Change.CertificationWithdrawn(personId, "C4", stamp(withdrawn)));

        assertThat(stores().persons().certificationsOf(personId)).isEmpty();
        assertThat(stores().persons().recordOf(personId))
                .containsExactly(
                        new RecordedCertification(first, STAMP.at(), corrected),
                        new RecordedCertification(shorter, corrected, withdrawn));
    }

    @Test
    public void readsAnEmptyLedgerWhereNothingWasPosted() {
        assertThat(stores().ledgers().read(ledgerKey)).isEqualTo(AnnualLedger.empty(ledgerKey));
        assertThat(stores().ledgers().entries(ledgerKey, 0, 10)).isEmpty();
    }

    @Test
    public void postsSettlementsAndReadsThemBackToTheLetter() {
        Settlement first = post("S1");
        Settlement second = post("S2");

        assertThat(stores().settlements().find(first.claim().key())).contains(first);
        assertThat(stores().settlements().findByNumber(personId, second.number()))
                .contains(second);
        assertThat(stores().settlements().findByNumber(new PersonId("P-other"), second.number()))
                .isEmpty();
        InstitutionId institution = second.claim().key().institutionId();
        assertThat(stores().settlements().findByNumber(institution, second.number()))
                .contains(second);
        assertThat(stores().settlements().findByNumber(new InstitutionId("H-other"), second.number()))
                .isEmpty();
        var ledger = stores().ledgers().read(ledgerKey);
        assertThat(ledger.version()).isEqualTo(2);
        assertThat(ledger.counters().of(Counter.pool("regular"))).isEqualTo(Money.ofFen(1400));
        assertThat(ledger.counters().of(Counter.deductible("regular"))).isEqualTo(Money.ofFen(2000));
        assertThat(ledger.inPolicyBurden()).isEqualTo(Money.ofFen(2000));
    }

    @Test
    public void keepsTheJournalInSequenceAndByPages() {
        post("S1");
        post("S2");
        post("S3");

        assertThat(stores().ledgers().entries(ledgerKey, 0, 2))
                .extracting(entry -> entry.refersTo().settlementId())
                .containsExactly("S1", "S2");
        var last = stores().ledgers().entries(ledgerKey, 2, 2);
        assertThat(last).hasSize(1);
        assertThat(last.getFirst().postings())
                .extracting(posting -> posting.amount().fen())
                .containsExactlyInAnyOrder(1000L, 700L, 1000L, 700L);
        assertThat(last.getFirst().stamp()).isEqualTo(STAMP);
    }

    @Test
    public void addsASettlementIdOnceWhoeverItIsFor() {
        Settlement first = post("S1");
        var other = new PersonId("P2-" + unique);
        save(new Change.PersonRegistered(person(other, IdNumber.NONE), STAMP));
        var sameId = Settlement.posted(new SettlementNumber("N2-" + unique), claim(other, "S1"), adjudication(), STAMP);

        assertThatThrownBy(() -> post(sameId, AnnualLedger.empty(sameId.claim().ledgerKey())))
                .as("it was not looked for")
                .isInstanceOf(RuntimeException.class);
        assertThat(stores().settlements().find(first.claim().key())).contains(first);
    }

    @Test
    public void keepsWhatADecisionRestsOn() {
        Settlement settlement = post("S1");
        var none = new SettlementKey(settlement.claim().key().institutionId(), "none");

        var decided = new DecidedSettlement(settlement, evidence());
        assertThat(stores().settlements().decided(settlement.claim().key())).contains(decided);
        assertThat(stores().settlements().decided(none)).isEmpty();
        assertThat(asked(new Need.Settlements(ledgerKey))).containsExactly(decided);
    }

    @Test
    public void showsASettlementAsTakenBackOnceItsReversalIsInTheJournal() {
        Settlement settlement = post("S1");

        reverse(settlement);

        assertThat(stores().settlements().find(settlement.claim().key())).contains(settlement.reversed(TAKEN_BACK));
        var ledger = stores().ledgers().read(ledgerKey);
        assertThat(ledger.version()).isEqualTo(2);
        assertThat(ledger.counters()).isEqualTo(Counters.NONE);
    }

    @Test
    public void showsASettlementAsStandingAgainOnceItsReversalIsUndone() {
        Settlement settlement = post("S1");
        var key = settlement.claim().key();
        reverse(settlement);

        append(settlement, (ledger, history) -> ledger.reinstatement(history, STAMP));

        assertThat(stores().settlements().find(key)).contains(settlement);
        assertThat(stores().ledgers().read(ledgerKey).assistance()).isEqualTo(Money.ofFen(700));
        reverse(settlement);
        assertThat(stores().settlements().find(key)).contains(settlement.reversed(TAKEN_BACK));
        assertThat(stores().ledgers().entries(ledgerKey, 0, 10))
                .extracting(entry -> entry.kind() + " " + entry.ordinal())
                .containsExactly("SETTLEMENT 1", "REVERSAL 1", "REINSTATEMENT 1", "REVERSAL 2");
        assertThat(asked(new Need.ReversedBy(personId, key.institutionId(), "M2")))
                .map(JournalEntry::refersTo)
                .contains(key);
        assertThat(asked(new Need.ReversedBy(personId, key.institutionId(), "M3")))
                .isEmpty();
        assertThat(stores().settlements().reversedBy(personId, key.institutionId(), "M2"))
                .map(found -> found.claim().key())
                .contains(key);
        assertThat(asked(new Need.Ledgers(personId)))
                .extracting(AnnualLedger::key)
                .containsExactly(ledgerKey);
    }

    @Test
    public void keepsWhyAYearIsOutOfStep() {
        post("S1");
        var cause = new Cause(Cause.Kind.CERTIFICATION, "C1");

        save(new Change.ReplayCauseChanged(ledgerKey, cause));

        assertThat(stores().ledgers().read(ledgerKey).outOfStepFor()).isEqualTo(cause);
        assertThat(asked(new Need.Ledger(ledgerKey)))
                .isEqualTo(stores().ledgers().read(ledgerKey));
    }

    @Test
    public void keepsAnAdjustmentAndDecidesItOnce() {
        Settlement settlement = post("S1");
        var adjustment = new Adjustment(
                AdjustmentId.of(settlement.number(), 1),
                ledgerKey,
                settlement.claim().key(),
                new Cause(Cause.Kind.CERTIFICATION, "C1"),
                Money.ofFen(700),
                Money.ofFen(650),
                STAMP.at(),
                new medassist.domain.adjustment.Decision.Due());
        var waived = adjustment.waived(TAKEN_BACK);

        save(new Change.AdjustmentRaised(adjustment, STAMP));
        assertThat(adjustments(Adjustments.State.DUE)).containsExactly(adjustment);
        save(new Change.AdjustmentDecided(waived, STAMP));

        assertThat(stores().adjustments().find(adjustment.id())).contains(waived);
        assertThat(asked(new Need.Adjustments(ledgerKey))).containsExactly(waived);
        assertThat(adjustments(Adjustments.State.DUE)).isEmpty();
        assertThat(adjustments(Adjustments.State.ANY)).containsExactly(waived);
        assertThatThrownBy(() -> save(new Change.AdjustmentDecided(adjustment.released(STAMP), STAMP)))
                .isInstanceOf(RuntimeException.class);
        assertThat(stores().adjustments().find(adjustment.id())).contains(waived);
    }

    @Test
    public void listsLapsedAdjustmentsOnlyWhereAskedFor() {
        Settlement settlement = post("S1");
        var adjustment = new Adjustment(
                AdjustmentId.of(settlement.number(), 1),
                ledgerKey,
                settlement.claim().key(),
                new Cause(Cause.Kind.REVERSAL, "S0"),
                Money.ofFen(700),
                Money.ofFen(900),
                STAMP.at(),
                new medassist.domain.adjustment.Decision.Due());
        save(new Change.AdjustmentRaised(adjustment, STAMP));

        save(new Change.AdjustmentDecided(adjustment.lapsed(TAKEN_BACK.at()), STAMP));

        assertThat(adjustments(Adjustments.State.ANY)).isEmpty();
        assertThat(adjustments(Adjustments.State.LAPSED)).containsExactly(adjustment.lapsed(TAKEN_BACK.at()));
    }

    @Test
    public void givesOutTheEventsOfAPersonOneByOneInOrder() {
        publish("S1");
        publish("S2");
        Instant soon = STAMP.at().plusSeconds(5);

        Outgoing first = taken(STAMP.at(), soon).orElseThrow();

        assertThat(first.event().settlement().settlementId()).isEqualTo("S1");
        assertThat(taken(STAMP.at(), soon)).as("leased").isEmpty();
        within(() -> {
            stores().events().failed(first, soon, "HTTP 500");
            return first;
        });
        assertThat(taken(STAMP.at(), soon))
                .as("pausing, and the next waits for it")
                .isEmpty();
        Outgoing again = taken(soon, soon).orElseThrow();
        assertThat(again).isEqualTo(new Outgoing(first.id(), first.event(), 1));
        within(() -> {
            stores().events().told(again, soon);
            return again;
        });
        assertThat(taken(soon, soon).orElseThrow().event().settlement().settlementId())
                .isEqualTo("S2");
        assertThat(stores().events().list(new Events.Filter(personId.value(), true), 0, 10))
                .hasSize(1);
        assertThat(stores().events().list(new Events.Filter(personId.value(), false), 0, 10))
                .extracting(Events.Delivery::toldAt)
                .containsExactly(Optional.of(soon), Optional.empty());
    }

    @Test
    public void tellsEverythingAgainFromAnEventOn() {
        publish("S1");
        publish("S2");
        Outgoing first = taken(STAMP.at(), STAMP.at()).orElseThrow();
        within(() -> {
            stores().events().told(first, STAMP.at());
            return first;
        });

        assertThat(stores().events().personsFrom(first.id())).contains(personId);
        assertThat(stores().events().personsFrom(Long.MAX_VALUE)).isEmpty();
        assertThat(within(() -> stores().events().replay(personId, first.id(), STAMP.at())))
                .isEqualTo(2);

        assertThat(taken(STAMP.at(), STAMP.at())).contains(first);
    }

    @Test
    public void keepsTheAuditTrailByPersonAndByActor() {
        String actor = "A-" + unique;
        var certify = audit(actor, AuditEntry.Action.CERTIFY, personId.value());
        var register = audit(actor, AuditEntry.Action.REGISTER_INSTITUTION, "");
        var other = audit("B-" + unique, AuditEntry.Action.SETTLE, personId.value());
        within(() -> {
            List.of(certify, register, other).forEach(stores().auditTrail()::add);
            return personId;
        });

        assertThat(trail(personId.value(), "")).containsExactly(certify, other);
        assertThat(trail("", actor)).containsExactly(certify, register);
        assertThat(trail(personId.value(), actor)).containsExactly(certify);
        long place = stores().auditTrail()
                .list(new AuditTrail.Filter("", actor), 0, 1)
                .getFirst()
                .place();
        assertThat(stores().auditTrail().list(new AuditTrail.Filter("", actor), place, 10))
                .extracting(AuditTrail.Placed::entry)
                .containsExactly(register);
    }

    private AuditEntry audit(String actor, AuditEntry.Action action, String person) {
        return new AuditEntry(STAMP.at(), new Caller(actor, "REST 10.0.0.1", "K1"), action, person, "C1", "补录");
    }

    private List<AuditEntry> trail(String person, String actor) {
        return stores().auditTrail().list(new AuditTrail.Filter(person, actor), 0, 10).stream()
                .map(AuditTrail.Placed::entry)
                .toList();
    }

    private void publish(String settlementId) {
        save(new Recorded.EventPublished(new LedgerEvent(
                LedgerEvent.Type.SETTLEMENT_POSTED,
                ledgerKey,
                new SettlementKey(new InstitutionId("H-" + unique), settlementId),
                "",
                Money.ofFen(700),
                STAMP.at(),
                "H1",
                "")));
    }

    /** What is given out of this person's; others' events are taken and left alone. */
    private Optional<Outgoing> taken(Instant now, Instant until) {
        return within(() -> stores().events().take(now, until, 10_000)).stream()
                .filter(each -> each.event().ledger().personId().equals(personId))
                .findFirst();
    }

    private List<Adjustment> adjustments(Adjustments.State state) {
        return stores().adjustments().list(new Adjustments.Filter(personId.value(), state), "", 10);
    }

    @Test
    public void listsSettlementsByFilterAndPlace() {
        Settlement first = post("S1");
        Settlement second = post("S2");
        reverse(second);
        var any = filter(personId.value(), "", DAY, DAY, SettlementFilter.Standing.ANY);

        var page = listed(any, SettlementFilter.Place.START, 1);
        var rest = listed(any, SettlementFilter.Place.of(page.getFirst()), 10);

        assertThat(page).containsExactly(first);
        assertThat(rest).containsExactly(second.reversed(TAKEN_BACK));
        assertThat(listed(filter(personId.value(), "", DAY, DAY, SettlementFilter.Standing.POSTED)))
                .containsExactly(first);
        assertThat(listed(filter("", "H-" + unique, DAY, DAY, SettlementFilter.Standing.REVERSED)))
                .containsExactly(second.reversed(TAKEN_BACK));
        assertThat(listed(
                        filter(personId.value(), "", DAY.plusDays(1), DAY.plusDays(2), SettlementFilter.Standing.ANY)))
                .isEmpty();
        assertThat(listed(filter(personId.value(), "H-other", DAY, DAY, SettlementFilter.Standing.ANY)))
                .isEmpty();
    }

    private List<Settlement> listed(SettlementFilter filter) {
        return listed(filter, SettlementFilter.Place.START, 10);
    }

    private List<Settlement> listed(SettlementFilter filter, SettlementFilter.Place after, int limit) {
        return stores().settlements().list(filter, after, limit).stream()
                .map(DecidedSettlement::settlement)
                .toList();
    }

    private static SettlementFilter filter(
            String person, String institution, LocalDate from, LocalDate to, SettlementFilter.Standing standing) {
        return new SettlementFilter(person, institution, from, to, standing);
    }

    @Test
    public void refusesAnEntryThatIsNotTheNext() {
        post("S1");
        var entry = stores().ledgers().entries(ledgerKey, 0, 1).getFirst();

        assertThatThrownBy(() -> save(Change.EntryAppended.of(AnnualLedger.empty(ledgerKey), entry)))
                .isInstanceOf(RuntimeException.class);
        assertThat(stores().ledgers().read(ledgerKey).version()).isEqualTo(1);
    }

    @Test
    public void undoesAUnitOfWorkThatFails() {
        var key = new AnswerKey("H1", unique);

        assertThatThrownBy(() -> within(() -> {
                    stores().keptAnswers().keep(key, new KeptAnswer("digest", KeptAnswer.State.DONE, "answer"));
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(within(() -> stores().keptAnswers().find(key))).isEmpty();
    }

    @Test
    public void savesNothingOfATaskThatFailsAndAllOfOneThatDoesNot() {
        save(new Change.PersonRegistered(person(personId, IdNumber.NONE), STAMP));

        assertThatThrownBy(() -> stores().caseFiles().decide(new Deciding<>(Needs.of(personId), _ -> {
                    throw new IllegalStateException("crash");
                })))
                .hasMessage("crash");
        assertThatThrownBy(() -> stores().caseFiles().decide(new Deciding<>(Needs.of(personId), _ -> {
                    throw new AssertionError("crash");
                })))
                .isInstanceOf(AssertionError.class);
        post("S2");

        assertThat(stores().ledgers().read(ledgerKey).version()).isEqualTo(1);
        assertThat(stores().settlements().find(claim(personId, "S2").key())).isPresent();
    }

    @Test
    public void savesNothingOfADecisionOfWhichAPartCannotBe() {
        post("S1");
        Settlement second = settlement("S2");
        var notNext = Change.EntryAppended.of(
                AnnualLedger.empty(ledgerKey),
                stores().ledgers().entries(ledgerKey, 0, 1).getFirst());

        assertThatThrownBy(() -> save(new Change.SettlementAdded(second, evidence()), notNext))
                .isInstanceOf(RuntimeException.class);

        assertThat(stores().settlements().find(second.claim().key())).isEmpty();
        assertThat(stores().ledgers().read(ledgerKey).version()).isEqualTo(1);
    }

    @Test
    public void opensAFileOnceMoreForADecisionThatNeedsMoreAndNoThirdTime() {
        post("S1");
        var first = Needs.of(personId, new Need.KnownPerson(personId));
        var journal = new Need.Journal(ledgerKey);

        int entries = stores().caseFiles()
                .decide(new Deciding<>(
                        first,
                        file -> file.holds(journal)
                                ? new Decision.Made<>(file.of(journal).size(), List.of())
                                : new Decision.NeedsMore<>(first.and(journal))));

        assertThat(entries).isEqualTo(1);
        assertThatThrownBy(() ->
                        stores().caseFiles().decide(new Deciding<Integer>(first, _ -> new Decision.NeedsMore<>(first))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> stores().caseFiles().open(first).of(journal))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Journal was not asked for");
    }

    @Test
    public void keepsThatASettlementWasUndone() {
        Settlement settlement = post("S1");

        append(settlement, (ledger, history) -> ledger.undoing(history, TAKEN_BACK));

        assertThat(stores().settlements().find(settlement.claim().key()))
                .contains(settlement.reversed(TAKEN_BACK, true));
        assertThat(stores().ledgers().entries(ledgerKey, 1, 1).getFirst().undone())
                .isTrue();
    }

    @Test
    public void joinsAUnitOfWorkInsideAnother() {
        var key = new AnswerKey("H1", unique);

        assertThatThrownBy(() -> within(() -> {
                    keep(key, "digest");
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(within(() -> stores().keptAnswers().find(key))).isEmpty();
    }

    @Test
    public void givesAKeyOnceAndItsAnswerEverAfter() {
        var key = new AnswerKey("H1", unique);
        var sameIdOfAnother = new AnswerKey("H2", unique);

        keep(key, "digest");
        keep(sameIdOfAnother, "other digest");

        assertThat(within(() -> stores().keptAnswers().find(key)))
                .contains(new KeptAnswer("digest", KeptAnswer.State.DONE, "answer"));
        assertThat(within(() -> stores().keptAnswers().find(sameIdOfAnother)))
                .contains(new KeptAnswer("other digest", KeptAnswer.State.DONE, "answer"));
        assertThatThrownBy(() -> keep(key, "another"))
                .as("it was not looked for")
                .isInstanceOf(RuntimeException.class);
        assertThat(within(() -> stores().keptAnswers().find(key)))
                .contains(new KeptAnswer("digest", KeptAnswer.State.DONE, "answer"));
    }

    private void keep(AnswerKey key, String contentDigest) {
        within(() -> {
            stores().keptAnswers().keep(key, new KeptAnswer(contentDigest, KeptAnswer.State.DONE, "answer"));
            return key;
        });
    }

    private Settlement post(String settlementId) {
        save(new Change.PersonRegistered(person(personId, IdNumber.NONE), STAMP));
        return post(settlement(settlementId), stores().ledgers().read(ledgerKey));
    }

    private Settlement post(Settlement settlement, AnnualLedger ledger) {
        var entry = ledger.settlement(settlement.claim().key(), adjudication().postings(), STAMP);
        save(new Change.SettlementAdded(settlement, evidence()), Change.EntryAppended.of(ledger, entry));
        return settlement;
    }

    private Settlement settlement(String settlementId) {
        return Settlement.posted(
                new SettlementNumber("N-" + settlementId + unique),
                claim(personId, settlementId),
                adjudication(),
                STAMP);
    }

    private void reverse(Settlement settlement) {
        append(settlement, (ledger, history) -> ledger.reversal(history, TAKEN_BACK));
    }

    private void append(Settlement settlement, BiFunction<AnnualLedger, SettlementHistory, JournalEntry> entry) {
        var ledger = stores().ledgers().read(ledgerKey);
        var history = new SettlementHistory(stores().ledgers().entries(ledgerKey, 0, Integer.MAX_VALUE).stream()
                .filter(each -> each.refersTo().equals(settlement.claim().key()))
                .toList());
        save(Change.EntryAppended.of(ledger, entry.apply(ledger, history)));
    }

    @Override
    final void save(Change... changes) {
        stores().caseFiles()
                .decide(new Deciding<>(Needs.of(personId), _ -> new Decision.Made<>(personId, List.of(changes))));
    }

    private <A> A asked(Need<A> need) {
        return stores().caseFiles().open(Needs.of(personId, need)).of(need);
    }

    private static Stamp stamp(Instant at) {
        return new Stamp(at, STAMP.by(), STAMP.request(), STAMP.reason());
    }

    /** A task that decides as it is told. */
    private record Deciding<T>(Needs needs, Function<CaseFile, Decision<T>> by) implements Task<T> {

        @Override
        public Decision<T> decide(CaseFile file) {
            return by.apply(file);
        }
    }

    private Claim claim(PersonId person, String settlementId) {
        var paid = new PaidEarlier(
                Money.ofFen(1), Money.ofFen(2), Money.ofFen(3), Money.ofFen(4), Money.ofFen(5), Money.ofFen(6));
        return new Claim(
                new SettlementKey(new InstitutionId("H-" + unique), settlementId),
                person,
                CITY,
                new Visit(
                        "V1",
                        CareType.OUTPATIENT_CHRONIC,
                        new Diagnosis("C50.9", DiseaseGroup.MALIGNANCY),
                        DAY.minusDays(3),
                        DAY,
                        true,
                        true),
                new Expense(
                        Money.ofFen(1121),
                        Money.ofFen(30),
                        Money.ofFen(40),
                        Money.ofFen(30),
                        Money.ofFen(1021),
                        paid,
                        Money.ofFen(9)),
                "SP-1",
                "残联");
    }

    private static Evidence evidence() {
        var certifications = List.of(
                certification("C1", Category.DISABLED, new Disability(Disability.Type.MENTAL, 3), 2020),
                certification("C2", Category.STABLY_LIFTED, new ExitYear(2016), 2021),
                certification("C3", Category.MONITORED, MonitoredSubtype.SUDDEN, 2022),
                certification("C4", Category.ORPHAN, None.NONE, 2023));
        return new Evidence(
                new Circumstances(new Applicant(17, Sex.F, Insurance.EMPLOYEE, certifications), true),
                new Counters(List.of(
                        new Posting(Counter.deductible("regular"), Money.ofFen(5)),
                        new Posting(Counter.pool("regular"), Money.ofFen(7)))),
                "test");
    }

    private static Adjudication adjudication() {
        var terms = new GrantedTerms(
                "regular",
                new Label("医疗救助", "regular"),
                "poor",
                new Label("低保", "poor"),
                Money.ofFen(0),
                Ratio.ofPercent("70%"),
                Fund.ASSISTANCE_FUND,
                new Clause("三(四)1"));
        var award = new Award(
                terms,
                Money.ofFen(1000),
                Money.ofFen(5),
                Money.ofFen(1000),
                Money.ofFen(700),
                Money.ofFen(700),
                List.of(new PoolDraw("regular", Money.ofFen(5000), Money.ofFen(0), Money.ofFen(700))),
                List.of(new PassedOver("margin", new Label("低保边缘", "margin"), Money.ofFen(500))));
        return new Adjudication(
                new PolicyCitation(
                        "示例〔2020〕1号",
                        "sample@1",
                        "1f",
                        new Validity(DAY.minusYears(1), DAY.plusYears(1)),
                        DAY.minusYears(2),
                        new CountedExpense(CountedExpense.Base.IN_SCOPE_AND_PRE_SELF_PAY, new Clause("三")),
                        true),
                Money.ofFen(1000),
                List.of(award),
                List.of(new Reason(Reason.Code.NO_STANDARD, new Clause("二"))),
                new HospitalCharge(Money.ofFen(10), Ratio.ofPercent("10%"), "五"),
                Money.ofFen(390));
    }

    private static Person person(PersonId id, IdNumber idNumber) {
        return new Person(id, "李", idNumber, LocalDate.of(1970, 1, 1), Sex.M, CITY, "", Insurance.RESIDENT);
    }

    private static Certification certification(String id, Category category, CertificationDetail detail, int fromYear) {
        return new Certification(
                id, category, detail, Validity.since(LocalDate.of(fromYear, 1, 1)), Issuer.CIVIL_AFFAIRS, false);
    }
}
