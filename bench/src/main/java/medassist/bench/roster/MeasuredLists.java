package medassist.bench.roster;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import medassist.application.importing.ImportingRosters;
import medassist.application.work.CaseFiles;
import medassist.application.work.Task;
import medassist.bench.service.ServiceUnderTest;
import medassist.domain.access.Authority;
import medassist.domain.audit.Caller;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Decision;
import medassist.domain.casefile.Needs;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterHead;
import org.postgresql.PGConnection;

/** Lists of registered people, which the service reads and applies while this process watches. */
final class MeasuredLists implements AutoCloseable {

    private static final double NANOS = 1e9;
    private static final int AT_A_TIME = 1000;
    private static final int PERCENT = 100;
    private static final long PAUSE_MILLIS = 20;
    private static final DivisionCode CITY = new DivisionCode("371500");
    private static final LocalDate BORN = LocalDate.of(1930, 1, 1);
    private static final int DAYS = 30_000;
    private static final Stamp STAMP = new Stamp(Instant.parse("2023-01-01T00:00:00Z"), "bench", "", "");
    private static final Caller SENDER = new Caller("bench-clerk", "bench", "", Authority.EVERYTHING);
    private static final Caller SECOND = new Caller("bench-approver", "bench", "", Authority.EVERYTHING);

    private final ServiceUnderTest service;
    private final ApplicationContext application;
    private final Connection connection;
    private final int rows;

    MeasuredLists(ServiceUnderTest service, Path data, int rows) throws IOException, SQLException {
        this.service = service;
        this.rows = rows;
        application = ApplicationContext.run(ServiceUnderTest.settings(data));
        connection = service.connect();
        execute("CREATE TABLE roster_copy (name text, id_number text, valid_from text, household text)");
    }

    /** Seconds that a list took, and what its rows came to. */
    record Times(double preview, double application, double copy, String outcome) {}

    /** Registers those whom the lists are about, and a tenth more. */
    void register() throws SQLException {
        var files = application.getBean(CaseFiles.class);
        for (int first = 0; first < rows + rows / 10; first += AT_A_TIME) {
            List<Task<Person>> tasks = IntStream.range(first, first + AT_A_TIME)
                    .<Task<Person>>mapToObj(number -> new Registering(person(number)))
                    .toList();
            files.decideTogether(tasks, _ -> List.of());
        }
        execute("VACUUM ANALYZE person");
    }

    /** That a person be registered. */
    private record Registering(Person person) implements Task<Person> {

        @Override
        public Needs needs() {
            return Needs.of(person.id());
        }

        @Override
        public Decision<Person> decide(CaseFile file) {
            return new Decision.Made<>(person, List.of(new Change.PersonRegistered(person, STAMP)));
        }
    }

    private static Person person(int number) {
        LocalDate born = BORN.plusDays(number % DAYS);
        return new Person(
                new PersonId("R%012d".formatted(number)),
                "某" + number,
                idNumber(number),
                born,
                Sex.M,
                CITY,
                "",
                Insurance.RESIDENT);
    }

    private static IdNumber idNumber(int number) {
        LocalDate born = BORN.plusDays(number % DAYS);
        String body = "37%04d%s%02d1"
                .formatted(number / DAYS / PERCENT, born.toString().replace("-", ""), number / DAYS % PERCENT);
        for (char check : "0123456789X".toCharArray()) {
            if (IdNumber.isValid(body + check)) {
                return new IdNumber(body + check);
            }
        }
        throw new IllegalStateException(body);
    }

    /**
     * Sends a list, waits for its preview, has it applied and waits for that; then copies the same rows.
     *
     * @param changedPercent a third of them are missing, a third new, and of a third something has changed
     */
    Times measure(String month, int changedPercent) throws IOException, InterruptedException, SQLException {
        byte[] list = list(changedPercent);
        var importing = application.getBean(ImportingRosters.class);
        var head = new RosterHead(
                CITY,
                Issuer.CIVIL_AFFAIRS,
                Optional.of(Category.SUBSISTENCE_ALLOWANCE),
                YearMonth.parse(month),
                RosterHead.Kind.FULL);
        long sent = System.nanoTime();
        var received = (Outcome.Done<Roster>) importing.receive(head, "list.csv", list, SENDER);
        String id = received.result().id();
        Roster previewed = await(id, roster -> !roster.act().isEmpty() || roster.state() == Roster.State.FAILED);
        long shown = System.nanoTime();
        var word = new ImportingRosters.Word(
                previewed.summary().ending(), previewed.summary().withoutIdNumber());
        importing.apply(id, Optional.of(word), "bench", SECOND);
        await(id, roster -> roster.state() == Roster.State.APPLIED);
        long applied = System.nanoTime();
        return new Times(
                (shown - sent) / NANOS,
                (applied - shown) / NANOS,
                copy(list),
                previewed.summary().rows().toString());
    }

    private Roster await(String id, Predicate<Roster> wanted) throws InterruptedException {
        var importing = application.getBean(ImportingRosters.class);
        Roster roster = importing.roster(id, SENDER).orElseThrow();
        while (!wanted.test(roster)) {
            Thread.sleep(PAUSE_MILLIS);
            roster = importing.roster(id, SENDER).orElseThrow();
        }
        return roster;
    }

    private byte[] list(int changedPercent) {
        int third = rows / PERCENT * changedPercent / 3;
        List<String> lines = new ArrayList<>();
        lines.add("姓名,身份证号,起始日期,户号\n");
        for (int number = third; number < rows + third; number++) {
            String household = number < 2 * third ? "X" : "H";
            lines.add(
                    "某%d,%s,20220101,%s%d\n".formatted(number, idNumber(number).value(), household, number / 3));
        }
        return String.join("", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** The yardstick: the same rows into a table without an index. */
    private double copy(byte[] list) throws IOException, SQLException {
        execute("TRUNCATE roster_copy");
        long start = System.nanoTime();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY roster_copy FROM STDIN (FORMAT csv, HEADER)", new ByteArrayInputStream(list));
        return (System.nanoTime() - start) / NANOS;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The most memory that the service has had, in megabytes. */
    long mostMemory() throws IOException {
        return service.mostMemory();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        application.close();
    }
}
