package medassist.persistence.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.transaction.TransactionOperations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import medassist.application.filing.RecordFiling;
import medassist.application.port.Signatures;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.contracts.city.Desk;
import medassist.domain.filing.Filing;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.pending.ActId;
import medassist.domain.pending.ActState;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.Validity;
import medassist.persistence.TestDatabase;
import medassist.persistence.chain.Finding.Kind;
import medassist.persistence.key.EncryptedFields;
import medassist.persistence.key.KeyFolder;
import medassist.persistence.work.OtherTransactions;
import medassist.persistence.work.Rows;
import medassist.policy.FuyangCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the owner of the database, whom no trigger stops, changes of what was sealed, and what verification says of
 * each.
 */
class MinuteSealsIT {

    private static final Instant FIRST = Instant.parse("2026-03-01T02:00:00Z");
    private static final IdNumber NUMBER = new IdNumber("371500197001019920");

    @TempDir
    private Path folder;

    private TestDatabase database;
    private FuyangCity city;
    private Instant now = FIRST;

    private void open(String name) throws SQLException {
        database = TestDatabase.another(name, Map.of("medassist.keys", folder));
        city = new FuyangCity(database, () -> now);
    }

    @BeforeEach
    void restoreTheClock() {
        now = FIRST;
    }

    /**
     * A change, and how it is named.
     *
     * @param sql what the owner does
     * @param kind what is found
     * @param row of which row, by the end of its name
     */
    private record Manipulation(String sql, Kind kind, String row) {}

    private static Manipulation row(String row, Kind kind, String sql) {
        return new Manipulation(sql, kind, row);
    }

    private static Manipulation update(String table, String row, String change) {
        return row(table + " " + row, Kind.ROW_CHANGED, "UPDATE " + table + " SET " + change);
    }

    private static final List<Manipulation> MANIPULATIONS = List.of(
            update("person", "P1", "jurisdiction = '371500' WHERE person_id = 'P1'"),
            update("person", "P2", "insurance = 'EMPLOYEE' WHERE person_id = 'P2'"),
            update("person", "P3", "died_on = '2026-01-01' WHERE person_id = 'P3'"),
            update("person", "P4", "id_number_digests = '{}' WHERE person_id = 'P4'"),
            update("person", "P5", "insured_before = '371500 2024-03-31' WHERE person_id = 'P5'"),
            row("person P10", Kind.ROW_REMOVED, "DELETE FROM person WHERE person_id = 'P10'"),
            row(
                    "person X1",
                    Kind.ROW_ADDED,
                    "INSERT INTO person (person_id, name, id_number, birth_date, sex, jurisdiction, township, insurance,"
                            + " household_registration, died_on, insured_before, id_number_digests, changed) SELECT 'X1', name, '', birth_date, sex, jurisdiction, township,"
                            + " insurance, household_registration, died_on, insured_before, '{}', changed FROM person WHERE person_id = 'P1'"),
            row(
                    "person.id_number P6",
                    Kind.FIELD_UNOPENED,
                    "UPDATE person SET id_number = (SELECT id_number FROM person WHERE person_id = 'P7') WHERE person_id = 'P6'"),
            row(
                    "person.id_number P8",
                    Kind.FIELD_UNOPENED,
                    "UPDATE person SET id_number = '371500197001019920' WHERE person_id = 'P8'"),
            update("certification", "P1 C1 1", "category = 'SUBSISTENCE_ALLOWANCE' WHERE person_id = 'P1'"),
            update("certification", "P2 C1 1", "valid_from = '2019-01-01' WHERE person_id = 'P2'"),
            update(
                    "certification",
                    "P3 C1 1",
                    "recorded_from = recorded_from - interval '1 year' WHERE person_id = 'P3'"),
            update("certification", "P4 C1 1", "recorded_to = now() WHERE person_id = 'P4'"),
            row("certification P5 C1 1", Kind.ROW_REMOVED, "DELETE FROM certification WHERE person_id = 'P5'"),
            row(
                    "certification P6 C1 9",
                    Kind.ROW_ADDED,
                    "INSERT INTO certification (person_id, certification_id, version, category, monitored_subtype,"
                            + " disability_type, disability_grade, disability_parts, exit_year, valid_from, valid_to, issuer,"
                            + " because_of_illness, recorded_from, recorded_to, changed)"
                            + " SELECT person_id, certification_id, 9, category,"
                            + " monitored_subtype, disability_type, disability_grade, disability_parts, exit_year, '2000-01-01',"
                            + " '2001-01-01', issuer, because_of_illness, recorded_from, recorded_from, changed FROM certification"
                            + " WHERE person_id = 'P6'"),
            row(
                    "certification P7 C9 1",
                    Kind.ROW_REDATED,
                    "INSERT INTO certification (person_id, certification_id, version, category,"
                            + " valid_from, issuer, because_of_illness, recorded_from) VALUES ('P7', 'C9', 1, 'DISABLED', '2020-01-01',"
                            + " 'OTHER', false, '2020-01-01')"),
            update("filing", "P1 F1 1", "kind = 'REFERRAL' WHERE filing_id = 'F1'"),
            row("filing P1 F2 1", Kind.ROW_REMOVED, "DELETE FROM filing WHERE filing_id = 'F2'"),
            update("institution", "H", "level = 'PRIMARY' WHERE institution_id = 'H'"),
            update("institution_designation", "H 2020-01-01", "valid_to = '2020-12-31' WHERE institution_id = 'H'"),
            row(
                    "institution_designation H2 2020-01-01",
                    Kind.ROW_REMOVED,
                    "DELETE FROM institution_designation WHERE institution_id = 'H2'"),
            row(
                    "institution_designation H 2010-01-01",
                    Kind.ROW_ADDED,
                    "INSERT INTO institution_designation VALUES ('H', '2010-01-01', '2011-01-01', 5)"),
            row("person_merge P9", Kind.ROW_REMOVED, "DELETE FROM person_merge WHERE person_id = 'P9'"),
            row("person_merge P3", Kind.ROW_ADDED, "INSERT INTO person_merge VALUES ('P3', 'P4', 6)"),
            update("settlement", "P1 H P1-a", "doubts = 'POSSIBLE_DUPLICATE' WHERE settlement_id = 'P1-a'"),
            update("settlement", "P2 H P2-a", "settled_on = '2023-12-31' WHERE settlement_id = 'P2-a'"),
            row("settlement P3 H P3-a", Kind.ROW_REMOVED, "DELETE FROM settlement WHERE settlement_id = 'P3-a'"),
            row(
                    "settlement_route H P4-a",
                    Kind.ROW_REMOVED,
                    "DELETE FROM settlement_route WHERE settlement_id = 'P4-a'"),
            row("settlement_route H X9", Kind.ROW_CHANGED, "INSERT INTO settlement_route VALUES ('H', 'X9', 'P1')"),
            update("journal_entry", "P1 330111 2023 1", "origin = 'elsewhere' WHERE person_id = 'P1' AND sequence = 1"),
            update(
                    "journal_entry",
                    "P2 330111 2023 1",
                    "made_at = made_at - interval '1 day' WHERE person_id = 'P2' AND sequence = 1"),
            row(
                    "journal_entry P5 330111 2023 2",
                    Kind.ROW_REMOVED,
                    "DELETE FROM journal_entry WHERE person_id = 'P5' AND sequence = 2"),
            // Rechained whole: the hashes of all entries are computed anew over other contents.
            row("journal_entry P6 330111 2023 1", Kind.ROW_CHANGED, """
                    UPDATE journal_entry SET made_by = 'X' WHERE person_id = 'P6';
                    DO $$ DECLARE e record; h text := ''; BEGIN
                        FOR e IN SELECT j.*, settlement_digest(s) AS digest FROM journal_entry j
                                JOIN settlement s USING (institution_id, settlement_id) WHERE j.person_id = 'P6' ORDER BY sequence LOOP
                            h := entry_hash(h, e.person_id, e.jurisdiction, e.year, e.sequence, e.kind, e.institution_id,
                                e.settlement_id, e.ordinal, e.made_at, e.made_by, e.request, e.reason, e.postings, e.digest, e.undone,
                                e.subject_person_id);
                            UPDATE journal_entry SET hash = h WHERE person_id = 'P6' AND sequence = e.sequence;
                        END LOOP;
                        UPDATE annual_ledger SET head = h WHERE person_id = 'P6';
                    END $$"""),
            row("journal_entry P7 330111 2023 3", Kind.ROW_REDATED, """
                    INSERT INTO journal_entry (person_id, jurisdiction, year, sequence, kind, subject_person_id, institution_id,
                        settlement_id, ordinal, made_at, made_by, request, reason, origin, reference, undone, postings, hash)
                    SELECT person_id, jurisdiction, year, 3, 'REVERSAL', subject_person_id, institution_id, settlement_id, 1,
                        '2026-02-01', made_by, request, reason, origin, reference, undone, '', 'h'
                    FROM journal_entry WHERE person_id = 'P7' AND sequence = 2"""),
            row("journal_entry P8 330111 2023 9", Kind.ROW_ADDED, """
                    INSERT INTO journal_entry SELECT person_id, jurisdiction, year, 9, 9000000000, kind, subject_person_id,
                        institution_id, 'future', ordinal, made_at, made_by, request, reason, origin, reference, undone, postings, hash
                    FROM journal_entry WHERE person_id = 'P8' AND sequence = 2"""),
            update("annual_ledger", "P1 330111 2023", "replay_cause = 'MERGE' WHERE person_id = 'P1'"),
            update("audit_entry", "%", "actor = 'nobody' WHERE person_id = 'P1' AND action = 'REGISTER_PERSON'"),
            row(
                    "audit_entry P2 ",
                    Kind.ROW_REMOVED,
                    "DELETE FROM audit_entry WHERE person_id = 'P2' AND action = 'REGISTER_PERSON'"),
            row(
                    "audit_entry P3 ",
                    Kind.ROW_REDATED,
                    "INSERT INTO audit_entry (person_id, done_at, actor, origin, request, action,"
                            + " subject, reason) VALUES ('P3', '2025-01-01', 'a', 'o', '', 'CERTIFY', 'C1', '')"),
            update("kept_answer", "H A1", "content_digest = 'other' WHERE answer_id = 'A1'"),
            update("kept_answer", "H A2", "changed = nextval('place_in_log') WHERE answer_id = 'A2'"),
            row("kept_answer H A3", Kind.ROW_REMOVED, "DELETE FROM kept_answer WHERE answer_id = 'A3'"),
            row(
                    "kept_answer.answer H A4",
                    Kind.FIELD_UNOPENED,
                    "UPDATE kept_answer SET answer = (SELECT answer FROM kept_answer WHERE answer_id = 'A1') WHERE answer_id = 'A4'"),
            row(
                    "kept_answer.answer H A5",
                    Kind.FIELD_UNOPENED,
                    "UPDATE kept_answer SET answer = '{}' WHERE answer_id = 'A5'"),
            update("adjustment", "P1 D1", "is_fen = 999 WHERE adjustment_id = 'D1'"),
            update("adjustment", "P1 D2", "state = 'RELEASED', decided_at = now() WHERE adjustment_id = 'D2'"),
            row("adjustment P1 D3", Kind.ROW_REMOVED, "DELETE FROM adjustment WHERE adjustment_id = 'D3'"),
            update("clearing_application", "H K1", "total_fen = 999 WHERE clearing_id = 'K1'"),
            update("clearing_application", "H K2", "voucher = 'V2' WHERE clearing_id = 'K2'"),
            update(
                    "clearing_application",
                    "H K3",
                    "state = 'ACCEPTED', decided_at = now(), decided_by = 'x', paid_on = NULL,"
                            + " paid_at = NULL, voucher = NULL WHERE clearing_id = 'K3'"),
            row(
                    "clearing_line H P1-a ADVANCE",
                    Kind.ROW_REMOVED,
                    "DELETE FROM clearing_line WHERE settlement_id = 'P1-a'"),
            row(
                    "clearing_line H P2-a ADVANCE",
                    Kind.ROW_CHANGED,
                    "UPDATE clearing_line SET clearing_id = 'K2' WHERE settlement_id = 'P2-a'"),
            update("clearing_adjustment", "H P1-a", "adjusted_on = '2026-05-01' WHERE settlement_id = 'P1-a'"),
            update("reconciliation_difference", "H R1", "resolved_at = now() WHERE difference_id = 'R1'"),
            row(
                    "outbox P1 ",
                    Kind.ROW_REMOVED,
                    "DELETE FROM outbox WHERE person_id = 'P1' AND place ="
                            + " (SELECT min(place) FROM outbox WHERE person_id = 'P1')"),
            row(
                    "outbox P1 777777",
                    Kind.ROW_ADDED,
                    "INSERT INTO outbox (person_id, place, next_attempt_at) VALUES ('P1', 777777, now())"),
            row("other_event P1 ", Kind.ROW_CHANGED, "UPDATE other_event SET amount_fen = 1 WHERE person_id = 'P1'"),
            update("delivery", "P2 ", "told_at = told_at - interval '1 hour' WHERE person_id = 'P2'"),
            update("pending_act", "N1", "digest = 'other' WHERE act_id = 'N1'"),
            row(
                    "pending_act.document N2",
                    Kind.FIELD_UNOPENED,
                    "UPDATE pending_act SET document = '{}' WHERE act_id = 'N2'"),
            update("parameter_value", "330111 premium.basic 1", "value = '9.00' WHERE name = 'premium.basic'"),
            row(
                    "parameter_value 330111 ceiling.burden 1",
                    Kind.ROW_REMOVED,
                    "DELETE FROM parameter_value WHERE name = 'ceiling.burden'"),
            update("day_root", "2026-02-01", "ledgers = 2 WHERE day = '2026-02-01'"),
            update("account", "core", "roles = 'ADMIN' WHERE name = 'core'"),
            row(
                    "account_bound core JURISDICTION 330111",
                    Kind.ROW_REMOVED,
                    "DELETE FROM account_bound WHERE account = 'core'"),
            row(
                    "account_key " + "b".repeat(64),
                    Kind.ROW_ADDED,
                    "INSERT INTO account_key SELECT repeat('b', 64), kind, account, added_at, ends_at, changed FROM account_key"),
            update("account_key", "a".repeat(64), "ends_at = NULL WHERE digest = repeat('a', 64)"),
            update("key_on_record", "seal", "thumbprint = 'other' WHERE name = 'seal'"),
            row(
                    "clearing_application",
                    Kind.TABLE_REPLACED,
                    "ALTER TABLE clearing_application RENAME TO hidden;"
                            + " CREATE VIEW clearing_application AS SELECT * FROM hidden"));

    @Test
    void nameEachOfTheRowsThatTheOwnerChanged() throws SQLException {
        open("manipulated");
        fill();
        assertThat(seals().seal()).isEqualTo(1);
        now = now.plusSeconds(60);
        assertThat(findings()).as("nothing was done").isEmpty();
        assertThat(MANIPULATIONS).hasSizeGreaterThan(50);

        var before = new ArrayList<Finding>();
        for (Manipulation manipulation : MANIPULATIONS) {
            behindTheBack(manipulation.sql());
            List<Finding> after = findings();

            assertThat(after).as(manipulation.sql()).anySatisfy(finding -> {
                assertThat(finding.kind()).isEqualTo(manipulation.kind());
                assertThat(finding.ledger()).startsWith(manipulation.row().replace("%", ""));
                assertThat(before).doesNotContain(finding);
            });
            before.clear();
            before.addAll(after);
        }
    }

    @Test
    void sealOnlyWhatWasWrittenSinceAndNothingTwice() throws SQLException {
        open("sealed");
        assertThat(seals().seal()).isEqualTo(1);
        assertThat(seals().seal()).as("nothing was written").isZero();
        register("P1");
        now = now.plusSeconds(60);
        assertThat(seals().seal()).isEqualTo(1);

        assertThat(texts("SELECT content FROM seal_content WHERE number = 2 AND table_name = 'person'"))
                .singleElement()
                .asString()
                .matches("[0-9]+\tP1\t[0-9a-f]{32}");
        assertThat(texts("SELECT table_name FROM seal_content WHERE number = 2 ORDER BY 1"))
                .containsExactly("audit_entry", "certification", "person");
    }

    @Test
    void areNotHeldUpByPlacesThatWereDrawnInVain() throws SQLException {
        open("gaps");
        seals().seal();
        database.execute("SELECT setval('place_in_log', nextval('place_in_log') + 10000000)");
        register("P1");

        assertThat(seals().seal()).isEqualTo(1);
        behindTheBack("UPDATE person SET township = 'T' WHERE person_id = 'P1'");
        assertThat(findings()).containsExactly(new Finding(Kind.ROW_CHANGED, "person P1", 0, ""));
    }

    @Test
    void followWhatTheServiceItselfChangesAndRemoves() throws SQLException {
        open("followed");
        fill();
        seals().seal();
        now = now.plusSeconds(60);
        // As the service does it: with its triggers.
        database.execute("UPDATE person SET township = 'T' WHERE person_id = 'P1'");
        database.execute("UPDATE certification SET recorded_to = '2026-03-01T02:01:00Z' WHERE person_id = 'P2'");
        database.execute("DELETE FROM institution_designation WHERE institution_id = 'H2'");
        assertThat(findings()).as("since the last seal").isEmpty();
        seals().seal();
        assertThat(findings()).as("sealed").isEmpty();
        database.execute("INSERT INTO institution_designation VALUES ('H2', '2020-01-01', NULL)");
        now = now.plusSeconds(60);
        seals().seal();
        assertThat(findings()).as("as it was before").isEmpty();

        behindTheBack("UPDATE person SET township = '' WHERE person_id = 'P1'");
        behindTheBack("DELETE FROM institution_designation WHERE institution_id = 'H2'");
        assertThat(findings())
                .containsExactly(
                        new Finding(Kind.ROW_CHANGED, "person P1", 0, ""),
                        new Finding(Kind.ROW_REMOVED, "institution_designation H2 2020-01-01", 0, ""));
    }

    @Test
    void waitForThoseWhoAreStillWriting() throws Exception {
        open("awaited");
        seals().seal();
        try (Connection writing = DriverManager.getConnection(database.url(), database.user(), database.password())) {
            writing.setAutoCommit(false);
            writing.createStatement().execute("INSERT INTO institution VALUES ('H3', '', '330111', 'PRIMARY')");
            var others = database.bean(OtherTransactions.class);

            assertThat(others.writers(SealedTable.names())).hasSize(1);
            assertThat(others.awaitWriters(SealedTable.names(), Duration.ZERO)).isFalse();
            writing.commit();
            assertThat(others.awaitWriters(SealedTable.names(), Duration.ofSeconds(30)))
                    .isTrue();
        }
        assertThat(seals().seal()).isEqualTo(1);
        assertThat(findings()).isEmpty();
    }

    @Test
    void nameSealsThatWereChangedAndSealNothingOverADatabaseThatWasPutBack() throws Exception {
        open("unsealed");
        for (String person : List.of("P1", "P2", "P3")) {
            register(person);
            now = now.plusSeconds(60);
            seals().seal();
        }
        assertThat(findings()).isEmpty();

        behindTheBack(
                "UPDATE seal_content SET content = replace(content, 'P2', 'P9') WHERE number = 2 AND table_name = 'person'");
        assertThat(findings())
                .contains(
                        new Finding(Kind.SEAL_DIFFERS, "2", 0, ""),
                        new Finding(Kind.ROW_ADDED, "person P2", 0, ""),
                        new Finding(Kind.ROW_REMOVED, "person P9", 0, ""));
        behindTheBack("UPDATE seal SET signature = 'x' WHERE number = 1");
        assertThat(findings()).contains(new Finding(Kind.SEAL_NOT_SIGNED, "1", 0, ""));
        behindTheBack("DELETE FROM seal_content WHERE number = 3; DELETE FROM seal WHERE number = 3;"
                + "DELETE FROM certification WHERE person_id = 'P3'; DELETE FROM audit_entry WHERE person_id = 'P3';"
                + "DELETE FROM person WHERE person_id = 'P3'");
        assertThat(findings()).contains(new Finding(Kind.SEAL_REPLACED, "3", 0, ""));
        assertThatThrownBy(() -> seals().seal())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the seal 3 of")
                .hasMessageContaining("put back");
        assertThat(Files.readString(folder.resolve("last-seal"))).startsWith("3 ");
    }

    /** Something in every table that is sealed. */
    private void fill() throws SQLException {
        for (int i = 1; i <= 10; i++) {
            register("P" + i);
        }
        for (int i = 1; i <= 8; i++) {
            settle("P" + i, "a");
            settle("P" + i, "b");
        }
        city.desk().reverse(new SettlementKey(new InstitutionId("H"), "P1-b"), "误操作", Desk.caller("H", "M1"));
        database.execute("INSERT INTO person_merge VALUES ('P9', 'P10')");
        for (String answer : List.of("A1", "A2", "A3", "A4", "A5")) {
            database.unitOfWork().within(() -> {
                database.keptAnswers()
                        .keep(new AnswerKey("H", answer), new KeptAnswer("digest", KeptAnswer.State.DONE, answer));
                return answer;
            });
        }
        for (String filing : List.of("F1", "F2")) {
            city.desk()
                    .medAssist()
                    .work()
                    .on(
                            new RecordFiling(
                                    new PersonId("P1"),
                                    new Filing(filing, Validity.since(FuyangCity.DAY), "", "", new Filing.Consent()),
                                    ""),
                            Desk.caller("clerk"));
        }
        database.execute("""
                INSERT INTO institution VALUES ('H2', '', '330111', 'PRIMARY');
                INSERT INTO institution_designation VALUES ('H2', '2020-01-01', NULL);
                INSERT INTO adjustment (person_id, adjustment_id, jurisdiction, year, institution_id, settlement_id, basis, cause,
                    cause_reference, was_fen, is_fen, due_by_fund, raised_at, state)
                SELECT 'P1', d, '330111', 2023, 'H', s, 'REPLAY', 'CERTIFICATION', '', 1, 2, '', '2026-03-01T02:00:00Z', 'DUE'
                FROM (VALUES ('D1', 'P1-a'), ('D2', 'P1-b')) AS v (d, s);
                INSERT INTO adjustment (person_id, adjustment_id, jurisdiction, year, institution_id, settlement_id, basis, cause,
                    cause_reference, was_fen, is_fen, due_by_fund, raised_at, state, decided_at)
                VALUES ('P1', 'D3', '330111', 2023, 'H', 'P1-a', 'REPLAY', 'CERTIFICATION', '', 1, 2, '', '2026-03-01T02:00:00Z',
                    'LAPSED', '2026-03-01T02:00:00Z');
                INSERT INTO clearing_application (institution_id, clearing_id, jurisdiction, month, type, ordinal, lines, posted,
                    total_fen, earlier_funds_fen, assistance_fund_fen, other_aid_fen, account_fen, cash_fen, hospital_fen,
                    applied_at, applied_by, request, state, decided_at, paid_on, voucher, paid_at)
                SELECT 'H', 'K' || k, '330111', '2023-0' || k, 'ALL', 1, 1, 1, 5, 0, 0, 0, 0, 0, 0, '2026-03-01T02:00:00Z', 'c', '',
                    'PAID', '2026-03-01T02:00:00Z', '2026-03-01', 'V1', '2026-03-01T02:00:00Z' FROM generate_series(1, 3) k;
                INSERT INTO clearing_line VALUES ('H', 'P1-a', 'ADVANCE', 'K1'), ('H', 'P2-a', 'ADVANCE', 'K1');
                INSERT INTO clearing_adjustment VALUES ('H', 'P1-a', '2026-03-01', '2026-03-01T02:00:00Z', 'c', '', 'r');
                INSERT INTO reconciliation_difference (institution_id, difference_id, jurisdiction, part, days_from, days_to, number,
                    kind, figures, found_at)
                VALUES ('H', 'R1', '330111', 'p', '2023-05-01', '2023-05-31', 'n', 'k', '[]', '2026-03-01T02:00:00Z');
                INSERT INTO other_event (person_id, type, jurisdiction, year, institution_id, settlement_id, reference, amount_fen,
                    occurred_at, occurred_by, reason)
                VALUES ('P1', 'ADJUSTMENT_DUE', '330111', 2023, 'H', 'P1-a', 'D1', 5, '2026-03-01T02:00:00Z', 'c', '');
                INSERT INTO outbox (person_id, place, next_attempt_at) SELECT person_id, place, occurred_at FROM other_event;
                INSERT INTO delivery (person_id, place, attempts, told_at)
                SELECT person_id, place, 1, '2026-03-01T02:00:00Z' FROM outbox WHERE person_id = 'P2';
                DELETE FROM outbox WHERE person_id = 'P2';
                INSERT INTO parameter_value (jurisdiction, name, version, valid_from, value, source, recorded_from)
                VALUES ('330111', 'premium.basic', 1, '2024-01-01', '380.00', 's', '2026-03-01T02:00:00Z'),
                    ('330111', 'ceiling.burden', 1, '2024-01-01', '380.00', 's', '2026-03-01T02:00:00Z');
                INSERT INTO account VALUES ('core', 'GATEWAY', NULL, '2026-03-01T02:00:00Z', NULL);
                INSERT INTO account_bound VALUES ('core', 'JURISDICTION', '330111');
                INSERT INTO account_key
                VALUES (repeat('a', 64), 'API_KEY', 'core', '2026-03-01T02:00:00Z', '2026-04-01T02:00:00Z');
                INSERT INTO day_root VALUES ('2026-02-01', '', 1, 'r', 's', '2026-03-01T02:00:00Z')
                """);
        database.unitOfWork().within(() -> {
            for (String act : List.of("N1", "N2")) {
                database.pendingActs()
                        .add(new PendingAct(
                                new ActId(act),
                                "PARAMETER",
                                FuyangCity.CODE,
                                act,
                                Document.EMPTY.with("name", "n"),
                                "digest",
                                new Stamp(now, "A", "", ""),
                                new ActState.Waiting()));
            }
            return database;
        });
    }

    private void register(String person) {
        city.registerNumber(new PersonId(person), NUMBER);
    }

    private void settle(String person, String name) {
        city.desk().settle(FuyangCity.claim(new PersonId(person), person + "-" + name, 100_000), Desk.caller("H"));
    }

    @SuppressWarnings("unchecked")
    private MinuteSeals seals() {
        return new MinuteSeals(
                database.bean(TransactionOperations.class),
                database.bean(OtherTransactions.class),
                database.bean(Signatures.class),
                new KeyFolder(folder),
                () -> now);
    }

    /** What is found beside the ledgers and the days, which other tests are about. */
    @SuppressWarnings("unchecked")
    private List<Finding> findings() {
        TransactionOperations<Connection> transactions = database.bean(TransactionOperations.class);
        var findings = new ArrayList<Finding>();
        transactions.executeRead(status -> {
            new SealVerification(seals(), database.bean(EncryptedFields.class))
                    .verify(new Rows(status.getConnection()), findings::add);
            return findings;
        });
        return findings;
    }

    private void behindTheBack(String change) throws SQLException {
        database.execute("SET session_replication_role = replica; " + change);
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
