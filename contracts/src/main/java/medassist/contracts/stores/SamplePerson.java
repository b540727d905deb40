package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.DAY;
import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static medassist.contracts.stores.Samples.adjudication;
import static medassist.contracts.stores.Samples.evidence;
import static medassist.contracts.stores.Samples.person;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import medassist.application.Stores;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.entitlement.CarvedOut;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.SubjectHistory;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Doubt;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;

/**
 * A person of one test alone, with an institution and a ledger, and the way in which tests settle for the person.
 *
 * @param over the stores that are tested
 * @param unique what only this test's numbers have in them
 */
public record SamplePerson(Supplier<Stores> over, String unique) {

    public PersonId personId() {
        return new PersonId("P-" + unique);
    }

    public LedgerKey ledgerKey() {
        return new LedgerKey(personId(), CITY, 2023);
    }

    private Stores stores() {
        return over.get();
    }

    /** Does work in a unit of work. */
    public <T> T within(Supplier<T> work) {
        return stores().unitOfWork().within(work);
    }

    /** Saves changes, as the decision of a task about the person. */
    public void save(Change... changes) {
        stores().caseFiles()
                .decide(new Deciding<>(Needs.of(personId()), _ -> new Decision.Made<>(personId(), List.of(changes))));
    }

    /** What a case file of the person answers. */
    public <A> A asked(Need<A> need) {
        return stores().caseFiles().open(Needs.of(personId(), need)).of(need);
    }

    /** Keeps an answer under a key, in a unit of work. */
    public void keep(AnswerKey key, String contentDigest) {
        within(() -> {
            stores().keptAnswers().keep(key, new KeptAnswer(contentDigest, KeptAnswer.State.DONE, "answer"));
            return key;
        });
    }

    /** Registers the person, and adds a settlement of the 1st of May 2023 with assistance, and its entry. */
    public Settlement post(String settlementId) {
        save(new Change.PersonRegistered(person(personId(), IdNumber.NONE), STAMP));
        return post(settlement(settlementId), stores().ledgers().read(ledgerKey()));
    }

    /** Adds a settlement, and its entry as the next of a ledger. */
    public Settlement post(Settlement settlement, AnnualLedger ledger) {
        var entry = ledger.settlement(settlement.claim().key(), adjudication().postings(), STAMP);
        save(new Change.SettlementAdded(settlement, evidence()), Change.EntryAppended.of(ledger, entry));
        return settlement;
    }

    /** A settlement that is not saved. */
    public Settlement settlement(String settlementId) {
        return Settlement.posted(
                new SettlementNumber("N-" + settlementId + unique),
                claim(personId(), settlementId),
                adjudication(),
                Set.of(Doubt.POSSIBLE_DUPLICATE, Doubt.REFERRAL_NOT_FILED),
                STAMP);
    }

    /** Appends the reversal of a settlement. */
    public void reverse(Settlement settlement) {
        append(settlement, (ledger, history) -> ledger.reversal(history, REVERSED));
    }

    /** Appends an entry about a settlement. */
    public void append(Settlement settlement, BiFunction<AnnualLedger, SubjectHistory, JournalEntry> entry) {
        append((ledger, journal) -> entry.apply(
                ledger,
                new SubjectHistory(journal.stream()
                        .filter(each ->
                                each.refersTo().equals(settlement.claim().key()))
                        .toList())));
    }

    /** Appends an entry to the ledger with a journal. */
    public void append(BiFunction<AnnualLedger, List<JournalEntry>, JournalEntry> entry) {
        var ledger = stores().ledgers().read(ledgerKey());
        List<JournalEntry> journal = stores().ledgers().entries(ledgerKey(), 0, Integer.MAX_VALUE);
        save(Change.EntryAppended.of(ledger, entry.apply(ledger, journal)));
    }

    /** A claim of the 1st of May 2023, with every detail that there is. */
    public Claim claim(PersonId person, String settlementId) {
        var paid = new PaidEarlier(
                Money.ofFen(1),
                Money.ofFen(2),
                Money.ofFen(3),
                Money.ofFen(4),
                Money.ofFen(5),
                Money.ofFen(6),
                Money.ofFen(7));
        return new Claim(
                new SettlementKey(new InstitutionId("H-" + unique), settlementId),
                person,
                CITY,
                new Visit(
                        "V1",
                        CareType.OUTPATIENT_CHRONIC,
                        new Diagnosis("C50.9", DiseaseGroup.MALIGNANCY, List.of("U84.3", "J18.9")),
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
                        new CarvedOut("残联", Money.ofFen(8)),
                        Money.ofFen(11),
                        Money.ofFen(9)),
                "SP-1",
                Payee.INSTITUTION);
    }
}
