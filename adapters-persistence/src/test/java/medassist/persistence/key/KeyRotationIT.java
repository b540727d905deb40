package medassist.persistence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import medassist.application.filing.RecordFiling;
import medassist.application.port.KeptFiles.KeptFile;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.contracts.city.Desk;
import medassist.domain.division.DivisionCode;
import medassist.domain.filing.Filing;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.pending.ActId;
import medassist.domain.pending.ActState;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Doubt;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.Validity;
import medassist.persistence.TestDatabase;
import medassist.policy.FuyangCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another key in place of the old one, also where the rotation is interrupted again and again. */
class KeyRotationIT {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00.123456Z");
    private static final IdNumber NUMBER = new IdNumber("371500197001019920");
    private static final IdNumber OTHER = new IdNumber("110105197001019921");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @TempDir
    private Path folder;

    private TestDatabase database;
    private FuyangCity city;

    /** Two numbers of one human being, one of another, and something in each column that is encrypted. */
    @BeforeEach
    void fill() throws SQLException {
        database = TestDatabase.another(
                "rotated" + NEXT.incrementAndGet(),
                Map.of(
                        "medassist.keys",
                        folder.resolve("keys"),
                        "medassist.rotation-pause",
                        "0s",
                        "medassist.rotation-batch",
                        1));
        city = new FuyangCity(database, () -> NOW);
        register("P1", NUMBER);
        register("P2", NUMBER);
        register("P3", OTHER);
        for (String id : List.of("F1", "F2")) {
            var filing = new Filing(id, Validity.since(FuyangCity.DAY), "3715-0001", "张三", new Filing.Consent());
            city.desk().medAssist().work().on(new RecordFiling(new PersonId("P1"), filing, ""), Desk.caller("clerk"));
        }
        work(() -> {
            for (String id : List.of("A1", "A2", "A3")) {
                database.keptAnswers().keep(new AnswerKey("H1", id), answer(id));
                database.files()
                        .add(new KeptFile(new InstitutionId("H1"), id, "名.zip", "AAAA", NOW.plusSeconds(9)), NOW);
                database.pendingActs().add(act(id));
            }
            return database;
        });
    }

    @Test
    void putsEverythingUnderTheNewKeyAndTheOldOneAside() throws SQLException {
        assertThat(marks()).containsExactly("enc:A256GCM:1");
        var told = new Told();

        rotate(told);

        assertThat(marks()).containsExactly("enc:A256GCM:2");
        assertThat(digestNumbers()).containsExactly("2");
        assertThat(told.lines)
                .startsWith("began field-2 true", "person.id_number 1", "person.id_number 2", "person.id_number 3")
                .contains("filing.document 2", "kept_answer.answer 3", "kept_file.content 3", "pending_act.document 3")
                .endsWith("ended [field-1]");
        assertThat(folder.resolve("keys/field-1.json")).doesNotExist();
        assertThat(folder.resolve("keys/retired/field-1.json")).exists();
        readsAll();

        rotate(new Told());
        assertThat(marks()).containsExactly("enc:A256GCM:3");
        readsAll();
    }

    @Test
    void isTakenUpWhereverItWasInterruptedAndLooksPersonsUpAllTheWhile() throws SQLException {
        int interruptions = 0;
        var told = new Told();
        while (told.lines.stream().noneMatch(line -> line.startsWith("ended"))) {
            told = new Told();
            told.last = 2;
            try {
                rotate(told);
            } catch (Told.Killed killed) {
                interruptions++;
                readsAll();
                settles("S" + interruptions);
            }
        }

        assertThat(interruptions).as("at each value").isGreaterThan(15);
        assertThat(marks()).containsExactly("enc:A256GCM:2");
        assertThat(digestNumbers()).containsExactly("2");
        assertThat(new KeyFolder(folder.resolve("keys")).names())
                .contains("field-2")
                .doesNotContain("field-1", "field-3");
        readsAll();
    }

    @Test
    void removesTheOldDigestsThatAnInterruptedRunHasLeft() throws SQLException {
        rotate(new Told());
        database.execute(
                "UPDATE person SET id_number_digests = array_append(id_number_digests, '1:left') WHERE person_id = 'P1'");
        var told = new Told();

        rotate(told);

        assertThat(told.lines).containsExactly("began field-2 false", "ended []");
        assertThat(digestNumbers()).containsExactly("2");
    }

    @Test
    void encryptsWhatWasPlainBefore() throws SQLException {
        database.execute("SET session_replication_role = replica;"
                + "UPDATE person SET id_number = '" + NUMBER.value()
                + "', id_number_digests = '{}' WHERE person_id = 'P1';"
                + "UPDATE kept_answer SET answer = 'answer of A2' WHERE answer_id = 'A2'");
        assertThatThrownBy(() -> work(() -> database.persons().find(new PersonId("P1"))))
                .hasMessageContaining("person.id_number of P1 is not encrypted");
        var told = new Told();

        rotate(told);

        assertThat(told.lines)
                .containsExactly("began field-1 false", "person.id_number 1", "kept_answer.answer 1", "ended []");
        assertThat(marks()).containsExactly("enc:A256GCM:1");
        readsAll();
    }

    @Test
    void leavesTheOldKeyWhereAValueDoesNotOpen() throws SQLException {
        database.execute("UPDATE kept_answer a SET answer = o.answer FROM kept_answer o"
                + " WHERE a.answer_id = 'A1' AND o.answer_id = 'A2'");

        assertThatThrownBy(() -> rotate(new Told()))
                .isInstanceOf(UnopenedFieldException.class)
                .hasMessage("kept_answer.answer of H1 A1 does not open: it was changed, or moved here");
        assertThat(folder.resolve("keys/field-1.json")).exists();
    }

    @Test
    void refusesAKeyThatIsMissingOrAnotherBesideADatabaseThatWasUsed() {
        settles("S1");
        var keys = new KeyFolder(folder.resolve("keys"));
        var register = database.bean(KeyRegister.class);
        for (String name : List.of("receipt", "field-1", "seal")) {
            String key = keys.find(name).orElseThrow();
            keys.retire(name);

            assertThatThrownBy(register::open)
                    .isInstanceOf(KeyMissingException.class)
                    .hasMessageContaining("the key " + name + ".json is missing in " + folder.resolve("keys"))
                    .hasMessageContaining("MEDASSIST_KEYS");
            assertThat(keys.find(name)).as("not made anew").isEmpty();
            keys.add(name, name.equals("seal") ? keys.find("receipt").orElseThrow() : key);
        }

        assertThatThrownBy(register::open)
                .hasMessageContaining("the key seal.json in")
                .hasMessageContaining("is not the one");
    }

    /** What a rotation tells; it ends it at the last line that it may tell, as a kill would. */
    private static final class Told implements KeyRotation.Listener {

        private static final class Killed extends Error {
            private static final long serialVersionUID = 1;
        }

        private final List<String> lines = new ArrayList<>();
        private int last = Integer.MAX_VALUE;

        private void tell(String line) {
            lines.add(line);
            if (lines.size() >= last) {
                throw new Killed();
            }
        }

        @Override
        public void began(String key, boolean isNew) {
            tell("began " + key + " " + isNew);
        }

        @Override
        public void encrypted(String column, long values) {
            tell(column + " " + values);
        }

        @Override
        public void ended(List<String> retired) {
            lines.add("ended " + retired);
        }
    }

    private void rotate(Told told) {
        database.bean(KeyRotation.class).rotate(told);
    }

    /** Everything says what it said, and each person is found by the number. */
    private void readsAll() {
        assertThat(work(() -> database.persons().findByIdNumber(NUMBER)))
                .extracting(person -> person.id().value())
                .containsExactly("P1", "P2");
        assertThat(work(() -> database.persons().find(new PersonId("P3"))))
                .hasValueSatisfying(person -> assertThat(person.idNumber()).isEqualTo(OTHER));
        assertThat(work(() -> database.persons().filingsOf(new PersonId("P1"))))
                .hasSize(2)
                .allMatch(filing -> filing.value().by().equals("张三"));
        for (String id : List.of("A1", "A2", "A3")) {
            assertThat(work(() -> database.keptAnswers().find(new AnswerKey("H1", id))))
                    .contains(answer(id));
            assertThat(work(() -> database.files().find(new InstitutionId("H1"), id, NOW)))
                    .hasValueSatisfying(
                            file -> assertThat(file.name() + file.content()).isEqualTo("名.zipAAAA"));
            assertThat(work(() -> database.pendingActs().find(new ActId(id)))).contains(act(id));
        }
    }

    /** A person whose number another has is known as such, whichever keys both are under. */
    private void settles(String id) {
        var outcome = city.desk().settle(FuyangCity.claim(new PersonId("P2"), id, 100), Desk.caller("H"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((Settlement) done.result()).doubts())
                                .contains(Doubt.DUPLICATE_PERSON));
    }

    private <T> T work(Supplier<T> work) {
        return database.unitOfWork().within(work);
    }

    private void register(String id, IdNumber number) {
        city.registerNumber(new PersonId(id), number);
    }

    private static KeptAnswer answer(String id) {
        return new KeptAnswer("digest", KeptAnswer.State.DONE, "answer of " + id);
    }

    private static PendingAct act(String id) {
        return new PendingAct(
                new ActId(id),
                "PARAMETER",
                new DivisionCode("330111"),
                id,
                Document.EMPTY.with("name", "张三"),
                "digest",
                new Stamp(NOW, "A", "", "理由"),
                new ActState.Waiting());
    }

    /** With which algorithm and key numbers encrypted values begin. */
    private List<String> marks() throws SQLException {
        return texts("SELECT DISTINCT substring(v FROM '^[^:]*:[^:]*:[^:]*') FROM (SELECT id_number AS v FROM person"
                + " UNION ALL SELECT document FROM filing UNION ALL SELECT answer FROM kept_answer"
                + " UNION ALL SELECT name FROM kept_file UNION ALL SELECT content FROM kept_file"
                + " UNION ALL SELECT document FROM pending_act) t ORDER BY 1");
    }

    private List<String> digestNumbers() throws SQLException {
        return texts("SELECT DISTINCT split_part(d, ':', 1) FROM person, unnest(id_number_digests) d ORDER BY 1");
    }

    private List<String> texts(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
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
