package medassist.bench.replay;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import medassist.application.port.PolicyPacks;
import medassist.application.port.UnitOfWork;
import medassist.application.work.CaseFiles;
import medassist.bench.service.CpuTime;
import medassist.bench.service.ServiceUnderTest;
import medassist.bench.settle.Population;
import medassist.domain.adjustment.Recalculation;
import medassist.domain.adjustment.YearReplay;
import medassist.domain.casefile.Needs;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.policy.Law;
import medassist.domain.recipient.PersonId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

/** Years in the database, opened as case files, replayed, and written into a table of results. */
final class StoredYears implements AutoCloseable {

    private static final double NANOS = 1e9;
    private static final int WARM_UP = 2_000;

    /** People whose years are read in one transaction. */
    private static final int AT_A_TIME = 100;

    private static final String OURS = "replayed";
    private static final String COPIED = "replayed_copy";

    private final ServiceUnderTest service;
    private final ApplicationContext application;
    private final Connection connection;
    private final int people;

    StoredYears(ServiceUnderTest service, Path data, int people) throws IOException, SQLException {
        this.service = service;
        this.people = people;
        application = ApplicationContext.run(ServiceUnderTest.settings(data));
        connection = service.connect();
        for (String table : List.of(OURS, COPIED)) {
            execute("CREATE TABLE " + table
                    + " (person_id text, institution_id text, settlement_id text, was_fen bigint, is_fen bigint)");
        }
    }

    /**
     * What our turn took.
     *
     * @param reading seconds of reading and replaying
     * @param writing seconds of writing
     * @param ownMicros processor time a settlement, in this process
     */
    record Ours(double reading, double writing, double ownMicros, double databaseMicros) {}

    /** What copying the same rows out and the same results in took, in seconds. */
    record Copied(double reading, double writing) {}

    void warmUp() throws IOException, SQLException {
        replay(Math.min(people, WARM_UP));
        copy();
    }

    Ours replay() throws IOException, SQLException {
        return replay(people);
    }

    private Ours replay(int count) throws IOException, SQLException {
        execute("TRUNCATE " + OURS);
        CpuTime ownBefore = CpuTime.of(ProcessHandle.current().pid());
        CpuTime databaseBefore = service.databaseTime();
        long reading = 0;
        long start = System.nanoTime();
        CopyIn copying = copies().copyIn("COPY " + OURS + " FROM STDIN");
        for (int first = 0; first < count; first += AT_A_TIME) {
            long asked = System.nanoTime();
            List<YearReplay> replays = replays(first, Math.min(count, first + AT_A_TIME));
            reading += System.nanoTime() - asked;
            byte[] rows = rows(replays);
            copying.writeToCopy(rows, 0, rows.length);
        }
        copying.endCopy();
        long all = System.nanoTime() - start;
        return new Ours(
                reading / NANOS,
                (all - reading) / NANOS,
                each(CpuTime.of(ProcessHandle.current().pid()).since(ownBefore), count),
                each(service.databaseTime().since(databaseBefore), count));
    }

    private List<YearReplay> replays(int first, int end) {
        var files = application.getBean(CaseFiles.class);
        var law = new Law(application.getBean(PolicyPacks.class).library(), "bench");
        return application
                .getBean(UnitOfWork.class)
                .within(() -> IntStream.range(first, end)
                        .mapToObj(StoredYears::key)
                        .map(key -> files.open(Needs.ofYear(key)).year(key).replay(law))
                        .toList());
    }

    private static LedgerKey key(int number) {
        return new LedgerKey(
                new PersonId(Population.person(number)), new DivisionCode(Population.JURISDICTION), Population.YEAR);
    }

    private static byte[] rows(List<YearReplay> replays) {
        var rows = new StringBuilder();
        for (YearReplay replay : replays) {
            for (Recalculation each : replay.recalculations()) {
                var claim = each.settlement().claim();
                rows.append(claim.personId().value()).append('\t');
                rows.append(claim.key().institutionId().value()).append('\t');
                rows.append(claim.key().settlementId()).append('\t');
                rows.append(each.was().fen())
                        .append('\t')
                        .append(each.is().fen())
                        .append('\n');
            }
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The yardstick: the rows that a replay reads go out, and the rows that it writes come in. */
    Copied copy() throws IOException, SQLException {
        execute("TRUNCATE " + COPIED);
        var results = new ByteArrayOutputStream();
        copies().copyOut("COPY " + OURS + " TO STDOUT", results);
        long start = System.nanoTime();
        for (String table : List.of("settlement", "journal_entry")) {
            copyOut("SELECT * FROM " + table + " WHERE person_id LIKE 'B%' AND jurisdiction = '"
                    + Population.JURISDICTION + "' AND year = " + Population.YEAR);
        }
        copyOut("SELECT * FROM certification WHERE person_id LIKE 'B%'");
        long read = System.nanoTime();
        copies().copyIn("COPY " + COPIED + " FROM STDIN", new ByteArrayInputStream(results.toByteArray()));
        return new Copied((read - start) / NANOS, (System.nanoTime() - read) / NANOS);
    }

    private void copyOut(String query) throws IOException, SQLException {
        copies().copyOut("COPY (" + query + ") TO STDOUT", OutputStream.nullOutputStream());
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static double each(Duration all, int people) {
        return all.toNanos() / 1e3 / people / Population.SETTLEMENTS_A_YEAR;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        application.close();
    }
}
