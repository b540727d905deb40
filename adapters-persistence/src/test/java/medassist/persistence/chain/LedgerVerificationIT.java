package medassist.persistence.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import medassist.application.port.Signatures;
import medassist.contracts.city.Desk;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.persistence.TestDatabase;
import medassist.persistence.chain.Finding.Kind;
import medassist.persistence.key.KeyFolder;
import medassist.persistence.ledger.PostingText;
import medassist.policy.FuyangCity;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows changed, removed and exchanged behind the service's back, and what verification says of each. */
class LedgerVerificationIT {

    private static final Instant DAY_ONE = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant DAY_TWO = Instant.parse("2026-03-02T02:00:00Z");
    private static final Instant DAY_THREE = Instant.parse("2026-03-03T02:00:00Z");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @TempDir
    private static Path keyFolder;

    private static TestDatabase database;
    private static Instant now;
    private static FuyangCity city;

    private final String person = "V" + NEXT.incrementAndGet();
    private final String ledger = person + " 330111 2023";

    @BeforeAll
    static void start() throws SQLException {
        now = DAY_ONE;
        database = TestDatabase.another("verified");
        city = new FuyangCity(database, () -> now);
    }

    /** Six entries, and two settled days. */
    @BeforeEach
    void post() {
        now = DAY_ONE;
        PersonId id = city.registerPerson(person);
        settle(id, "a", 100_000);
        settle(id, "b", 200_000);
        settle(id, "丙", 300_000);
        now = DAY_TWO;
        reverse("b");
        settle(id, "d", 400_000);
        reverse("a");
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "UPDATE journal_entry SET made_by = 'X' WHERE person_id = '%s' AND sequence = 3 ; CHANGED ; 3",
                "UPDATE journal_entry SET made_at = made_at + interval '1 microsecond' WHERE person_id = '%s' AND sequence = 2 ; CHANGED ; 2",
                "UPDATE journal_entry SET postings = '10:ASSISTANCE,0:,1:1,' WHERE person_id = '%s' AND sequence = 1 ; CHANGED ; 1",
                "UPDATE journal_entry SET postings = '' WHERE person_id = '%s' AND sequence = 5 ; CHANGED ; 5",
                "UPDATE settlement SET assistance_fen = 1 WHERE person_id = '%s' AND settlement_id = '%1$s-d' ; CHANGED ; 5",
                "UPDATE settlement SET claim = replace(claim, '\"carvedOutTo\"', '\"x\"') WHERE person_id = '%s' AND settlement_id = '%1$s-丙' ; CHANGED ; 3",
                "DELETE FROM settlement WHERE person_id = '%s' AND settlement_id = '%1$s-丙' ; CHANGED ; 3",
                "DELETE FROM journal_entry WHERE person_id = '%s' AND sequence = 4 ; REMOVED ; 4",
                "DELETE FROM journal_entry WHERE person_id = '%s' AND sequence = 6 ; REMOVED ; 6",
                "UPDATE annual_ledger SET head = repeat('0', 64) WHERE person_id = '%s' ; HEAD_DIFFERS ; 6",
                "UPDATE annual_ledger SET counters = '10:ASSISTANCE,0:,1:1,' WHERE person_id = '%s' ; COUNTER_DIFFERS ; 0",
                "UPDATE annual_ledger SET counters = '' WHERE person_id = '%s' ; COUNTER_DIFFERS ; 0",
                "UPDATE journal_entry SET undone = true WHERE person_id = '%s' AND sequence = 4 ; CHANGED ; 4",
                "UPDATE annual_ledger SET counters = 'no netstring' WHERE person_id = '%s' ; COUNTER_DIFFERS ; 0",
                "UPDATE annual_ledger SET version = 5 WHERE person_id = '%s' ; ADDED ; 6",
                "DELETE FROM annual_ledger WHERE person_id = '%s' ; WITHOUT_LEDGER ; 1"
            })
    void namesTheFirstRowThatIsNotAsItWasPosted(String change, Kind kind, long sequence) throws SQLException {
        behindTheBack(change.formatted(person));

        assertThat(findings())
                .filteredOn(finding -> finding.kind() != Kind.COUNTER_DIFFERS || kind == Kind.COUNTER_DIFFERS)
                .first()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(kind);
                    assertThat(finding.ledger()).isEqualTo(ledger);
                    assertThat(finding.sequence()).isEqualTo(sequence);
                });
    }

    @Test
    void namesEntriesThatWereExchanged() throws SQLException {
        behindTheBack("""
                UPDATE journal_entry SET sequence = 10 - sequence WHERE person_id = '%1$s' AND sequence IN (2, 3);
                UPDATE journal_entry SET sequence = sequence - 5 WHERE person_id = '%1$s' AND sequence IN (7, 8)
                """.formatted(person));

        assertThat(findings())
                .containsExactly(new Finding(Kind.REORDERED, ledger, 2, "SETTLEMENT H/" + person + "-b #3"));
    }

    @Test
    void namesEntriesThatWereExchangedUnderTheirHashes() throws SQLException {
        behindTheBack("""
                CREATE TEMPORARY TABLE taken AS SELECT * FROM journal_entry WHERE person_id = '%1$s' AND sequence IN (4, 6);
                DELETE FROM journal_entry WHERE person_id = '%1$s' AND sequence IN (4, 6);
                INSERT INTO journal_entry (person_id, jurisdiction, year, sequence, kind, subject_person_id, institution_id,
                    settlement_id, ordinal, made_at, made_by, request, reason, origin, reference, undone, postings,
                    hash)
                SELECT e.person_id, e.jurisdiction, e.year, o.sequence, e.kind, e.subject_person_id, e.institution_id,
                    e.settlement_id, e.ordinal, e.made_at, e.made_by, e.request, e.reason, e.origin, e.reference, e.undone,
                    e.postings, o.hash
                FROM taken e JOIN taken o ON o.sequence = 10 - e.sequence
                """.formatted(person));

        assertThat(findings())
                .containsExactly(new Finding(Kind.REORDERED, ledger, 4, "REVERSAL H/" + person + "-b #6"));
    }

    @Test
    void namesASettlementThatNoEntryPosted() throws SQLException {
        behindTheBack("""
                INSERT INTO settlement SELECT person_id, institution_id, 'forged', 'forged', jurisdiction, year, settled_on,
                    total_fee_fen, in_policy_burden_fen, assistance_fen, hospital_bears_fen, person_pays_fen, claim,
                    adjudication, evidence, posted_at, posted_by
                FROM settlement WHERE person_id = '%1$s' AND settlement_id = '%1$s-a'
                """.formatted(person));

        assertThat(findings()).containsExactly(new Finding(Kind.WITHOUT_ENTRY, ledger, 0, "H/forged"));
    }

    @Test
    void noticesAnotherJournalOfASealedDayThoughItsChainIsWhole() throws SQLException {
        DailySeals roots = roots(DAY_THREE);
        roots.sealEndedDays();
        assertThat(findingsOfRoots()).isEmpty();
        assertThat(roots.sealEndedDays()).as("sealed once").isZero();

        // As one who knows the chain would do it: the last day's entries go, and everything else follows.
        behindTheBack("""
                DELETE FROM journal_entry WHERE person_id = '%1$s' AND sequence > 3;
                DELETE FROM settlement WHERE person_id = '%1$s' AND settlement_id = '%1$s-d';
                UPDATE annual_ledger l SET version = 3, head = (SELECT hash FROM journal_entry e
                    WHERE e.person_id = l.person_id AND e.sequence = 3),
                    counters = '%2$s'
                WHERE person_id = '%1$s'
                """.formatted(person, countersAfter(3)));

        assertThat(findings()).isEmpty();
        assertThat(findingsOfRoots()).containsExactly(new Finding(Kind.ROOT_DIFFERS, "2026-03-02", 0, ""));
        behindTheBack("DELETE FROM day_root");
        assertThatThrownBy(roots::sealEndedDays)
                .as("nothing is signed anew")
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("day-roots");
        assertThat(findingsOfRoots())
                .containsExactly(
                        new Finding(Kind.ROOT_REPLACED, "2026-03-01", 0, ""),
                        new Finding(Kind.ROOT_REPLACED, "2026-03-02", 0, ""));
        behindTheBack("INSERT INTO day_root VALUES ('2026-03-01', '', 1, repeat('0', 64), 'forged', now())");
        assertThat(findingsOfRoots())
                .extracting(Finding::kind)
                .contains(Kind.ROOT_DIFFERS, Kind.ROOT_NOT_SIGNED, Kind.ROOT_REPLACED);
    }

    @Test
    void goesOnBehindThePlaceWhereItWasLeft() throws SQLException {
        behindTheBack(
                "UPDATE journal_entry SET made_by = 'X' WHERE person_id = '%s' AND sequence = 1".formatted(person));
        var after = new Progress(new LedgerPlace(person, "330111", 2023), 7, 70);
        var findings = new ArrayList<Finding>();
        var came = new ArrayList<Progress>();

        verification().verify(after, findings::add, came::add);

        assertThat(findings).isEmpty();
        assertThat(came).allMatch(progress -> progress.ledgers() > 7);
    }

    /** What is found of sealed days. */
    private static List<Finding> findingsOfRoots() {
        return all().stream()
                .filter(finding -> finding.ledger().startsWith("2026"))
                .toList();
    }

    /** What is found of this test's ledger; other tests have spoilt theirs. */
    private List<Finding> findings() {
        return all().stream().filter(finding -> finding.ledger().equals(ledger)).toList();
    }

    private static List<Finding> all() {
        var findings = new ArrayList<Finding>();
        verification().verify(Progress.NONE, findings::add, _ -> {});
        return findings;
    }

    @SuppressWarnings("unchecked")
    private static DailySeals roots(Instant at) {
        return new DailySeals(
                database.bean(TransactionOperations.class),
                database.bean(Signatures.class),
                new KeyFolder(keyFolder),
                InstantSource.fixed(at));
    }

    @SuppressWarnings("unchecked")
    private static LedgerVerification verification() {
        TransactionOperations<Connection> transactions = database.bean(TransactionOperations.class);
        return new LedgerVerification(transactions, roots(DAY_THREE), database.bean(SealVerification.class));
    }

    private static void behindTheBack(String change) throws SQLException {
        database.execute("SET session_replication_role = replica; " + change);
    }

    /** The counters of the person's ledger after so many entries, as the database has them. */
    private String countersAfter(int entries) {
        List<JournalEntry> journal = database.unitOfWork()
                .within(() -> database.ledgers().entries(FuyangCity.ledger(new PersonId(person)), 0, entries));
        return PostingText.of(Posting.sum(
                journal.stream().flatMap(entry -> entry.postings().stream()).toList()));
    }

    private void settle(PersonId id, String name, long fen) {
        city.desk().settle(FuyangCity.claim(id, person + "-" + name, fen), Desk.caller("H"));
    }

    private void reverse(String name) {
        var key = new SettlementKey(new InstitutionId("H"), person + "-" + name);
        city.desk().reverse(key, "误操作", Desk.caller("H", "M-" + name));
    }
}
