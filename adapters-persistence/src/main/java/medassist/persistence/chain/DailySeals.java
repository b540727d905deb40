package medassist.persistence.chain;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import medassist.application.port.Signatures;
import medassist.application.port.StoreUnavailableException;
import medassist.persistence.chain.Finding.Kind;
import medassist.persistence.key.Keys;
import medassist.persistence.work.Rows;

/**
 * Seals each day's journal with a signed root 日终封账: a hash over the root before and, of every ledger that moved on the day,
 * the hash of its last entry. Who changes the database cannot sign, and has no other journal signed by us: each root is copied to
 * a file beside the keys, and nothing is sealed where the database has lost one.
 */
@Singleton
public class DailySeals {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** What was posted before midnight has long been committed by then. */
    private static final Duration AFTER_MIDNIGHT = Duration.ofHours(1);

    private static final OffsetDateTime BEFORE_EVERYTHING = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private static final String ALL = "SELECT * FROM day_root ORDER BY day";

    private static final String HEADS = """
            SELECT DISTINCT ON (person_id COLLATE "C", jurisdiction COLLATE "C", year)
                person_id, jurisdiction, year, hash
            FROM journal_entry
            WHERE made_at >= ? AND made_at < ?
            ORDER BY person_id COLLATE "C", jurisdiction COLLATE "C", year, sequence DESC
            """;

    private static final String ADD = """
            INSERT INTO day_root (day, previous, ledgers, root, signature, made_at) VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final TransactionOperations<Connection> transactions;
    private final Signatures signatures;
    private final RootCopies copies;
    private final InstantSource clock;

    /** @param keys where our keys stand; copies of the roots stand beside them */
    DailySeals(
            TransactionOperations<Connection> transactions,
            @Named("seal") Signatures signatures,
            Keys keys,
            InstantSource clock) {
        this.transactions = transactions;
        this.signatures = signatures;
        this.copies = new RootCopies(keys.beside("day-roots"));
        this.clock = clock;
    }

    /** What a day's journal came to; a day on which nothing moved has no root. */
    private record Root(LocalDate day, String previous, long ledgers, String root, String signature) {

        static Root read(ResultSet row) throws SQLException {
            return new Root(
                    row.getDate("day").toLocalDate(),
                    row.getString("previous"),
                    row.getLong("ledgers"),
                    row.getString("root"),
                    row.getString("signature"));
        }
    }

    /**
     * Seals every day that has ended since the last one that was sealed; how many those are.
     *
     * @throws IllegalStateException if the database does not have a root that was copied: nothing is sealed over that
     */
    public int sealEndedDays() {
        LocalDate today = LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), CHINA);
        int sealed = 0;
        copyRoots();
        while (sealNext(today)) {
            sealed++;
        }
        if (sealed > 0) {
            copyRoots();
        }
        return sealed;
    }

    /** The first day that has ended and should be sealed, but is not; empty where all are. */
    public Optional<LocalDate> firstUnsealed() {
        LocalDate today = LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT.multipliedBy(2)), CHINA);
        return transactions
                .executeRead(status -> firstToSeal(new Rows(status.getConnection())))
                .filter(today::isAfter);
    }

    /** Copies the roots of ours that are not copied yet, if those that are stand as they were. */
    private void copyRoots() {
        SortedMap<LocalDate, String> copied = copies.read();
        List<Root> sealed = transactions.executeRead(status -> new Rows(status.getConnection()).list(ALL, Root::read));
        Map<LocalDate, String> standing = sealed.stream().collect(Collectors.toMap(Root::day, Root::root));
        copied.forEach((day, root) -> {
            if (!root.equals(standing.get(day))) {
                throw new IllegalStateException(
                        "the sealed days of the database are not those of " + copies.file() + ", from " + day + " on");
            }
        });
        sealed.stream()
                .filter(root -> !copied.containsKey(root.day()))
                .filter(root -> signatures.isTrusted(root.signature(), root.root()))
                .forEach(root -> copies.add(root.day(), root.root()));
    }

    /** Each day in a transaction of its own. One server seals; what another has sealed meanwhile is then seen. */
    private boolean sealNext(LocalDate today) {
        return transactions.executeWrite(status -> {
            var rows = new Rows(status.getConnection());
            rows.forEach("SELECT pg_advisory_xact_lock(hashtextextended('day_root', 0))", row -> {});
            return firstToSeal(rows)
                    .filter(today::isAfter)
                    .filter(day -> seal(rows, day))
                    .isPresent();
        });
    }

    /** The first day behind the last root on which anything was posted. */
    private static Optional<LocalDate> firstToSeal(Rows rows) {
        OffsetDateTime from =
                last(rows).map(root -> start(root.day().plusDays(1))).orElse(BEFORE_EVERYTHING);
        return rows
                .list(
                        "SELECT made_at FROM journal_entry WHERE made_at >= ? ORDER BY made_at LIMIT 1",
                        row -> LocalDate.ofInstant(row.getTimestamp("made_at").toInstant(), CHINA),
                        from)
                .stream()
                .findFirst();
    }

    private static Optional<Root> last(Rows rows) {
        return rows.list("SELECT * FROM day_root ORDER BY day DESC LIMIT 1", Root::read).stream()
                .findFirst();
    }

    private boolean seal(Rows rows, LocalDate day) {
        String previous = last(rows).map(Root::root).orElse("");
        var sealed = root(rows, day, previous);
        try (PreparedStatement add = rows.connection().prepareStatement(ADD)) {
            add.setDate(1, Date.valueOf(day));
            add.setString(2, previous);
            add.setLong(3, sealed.ledgers());
            add.setString(4, sealed.root());
            add.setString(5, signatures.sign(sealed.root()));
            add.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            return add.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new StoreUnavailableException(failure);
        }
    }

    private static Root root(Rows rows, LocalDate day, String previous) {
        var hash = new Netstrings().add(previous).add(day.toString());
        var ledgers = new long[1];
        rows.forEach(
                HEADS,
                row -> {
                    ledgers[0]++;
                    hash.add(row.getString("person_id"))
                            .add(row.getString("jurisdiction"))
                            .add(row.getString("year"))
                            .add(row.getString("hash"));
                },
                start(day),
                start(day.plusDays(1)));
        return new Root(day, previous, ledgers[0], hash.hash(), "");
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(CHINA).toOffsetDateTime();
    }

    /** Computes every root again, and checks its signature and its copy. */
    void verify(Rows rows, Consumer<Finding> found) {
        List<Root> sealed = rows.list(ALL, Root::read);
        SortedMap<LocalDate, String> copied = copies.read();
        sealed.forEach(root -> copied.remove(root.day(), root.root()));
        copied.keySet().forEach(day -> found.accept(new Finding(Kind.ROOT_REPLACED, day.toString(), 0, "")));
        String previous = "";
        for (Root root : sealed) {
            Root again = root(rows, root.day(), previous);
            if (!again.root().equals(root.root())) {
                found.accept(new Finding(Kind.ROOT_DIFFERS, root.day().toString(), 0, ""));
            }
            if (!signatures.isTrusted(root.signature(), root.root())) {
                found.accept(new Finding(Kind.ROOT_NOT_SIGNED, root.day().toString(), 0, ""));
            }
            previous = root.root();
        }
    }
}
