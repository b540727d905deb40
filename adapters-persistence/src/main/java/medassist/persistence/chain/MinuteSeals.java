package medassist.persistence.chain;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import medassist.application.port.Signatures;
import medassist.persistence.key.Keys;
import medassist.persistence.work.OtherTransactions;
import medassist.persistence.work.Rows;

/**
 * Seals each minute what was written to the database since the last seal 每分钟封存, by a key that stands outside it.
 * Every row of the tables that move money or decide it has a place in one order, which a change moves to the end; a
 * seal has the place, key and digest of each row that was written since, and covers the root of the seal before.
 * Nobody pays for it who settles, but the drawing of a place.
 */
@Singleton
public class MinuteSeals {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** How many places one seal goes over at most, so that the first of a large database is not one of millions. */
    private static final long PLACES_AT_A_TIME = 50_000;

    private static final String ADD =
            "INSERT INTO seal (number, made_at, until, previous, root, signature) VALUES (?, ?, ?, ?, ?, ?)";

    private static final String ADD_CONTENT = "INSERT INTO seal_content (number, table_name, content) VALUES (?, ?, ?)";

    private final TransactionOperations<Connection> transactions;
    private final OtherTransactions others;
    private final Signatures signatures;
    private final LastSeal known;
    private final InstantSource clock;

    MinuteSeals(
            TransactionOperations<Connection> transactions,
            OtherTransactions others,
            @Named("seal") Signatures signatures,
            Keys keys,
            InstantSource clock) {
        this.transactions = transactions;
        this.others = others;
        this.signatures = signatures;
        this.known = new LastSeal(keys.beside("last-seal"));
        this.clock = clock;
    }

    /**
     * Seals what was written by now; how many seals that took.
     *
     * @throws IllegalStateException if the database does not have the last seal that was made: nothing is sealed over
     *     that
     */
    public int seal() {
        long until = transactions.executeWrite(status -> new Rows(status.getConnection())
                .list("SELECT nextval('place_in_log') AS place", row -> row.getLong("place"))
                .getFirst());
        // What has a place before ours is then committed, or never will be. Else it is for the next minute.
        if (!others.awaitWriters(SealedTable.names(), LONGEST_WAIT)) {
            return 0;
        }
        int made = 0;
        Seal last = last();
        while (last.until() < until) {
            Optional<Seal> next = sealNext(until);
            if (next.isEmpty()) {
                return made;
            }
            known.keep(new LastSeal.Known(next.get().number(), next.get().root()));
            last = next.get();
            made++;
        }
        return made;
    }

    /** When the database was last sealed; empty where it never was. */
    public Optional<Instant> lastMade() {
        return Optional.of(last()).filter(seal -> seal.number() > 0).map(Seal::madeAt);
    }

    /** How many rows of the journal are not sealed, though another minute has passed since they were written. */
    public boolean isBehind(Duration limit) {
        Seal last = last();
        Instant before = clock.instant().minus(limit);
        return transactions.executeRead(status -> new Rows(status.getConnection())
                .list(
                        "SELECT EXISTS (SELECT FROM journal_entry WHERE place >= ? AND made_at < ?) AS is_behind",
                        row -> row.getBoolean("is_behind"),
                        last.until(),
                        before.atOffset(ZoneOffset.UTC))
                .getFirst());
    }

    private Seal last() {
        return transactions.executeRead(status -> last(new Rows(status.getConnection())));
    }

    private static Seal last(Rows rows) {
        return rows.list(Seal.LAST, Seal::read).stream().findFirst().orElse(Seal.NONE);
    }

    /** The next seal, at most until the place; empty where another server has come so far, or nothing was written. */
    private Optional<Seal> sealNext(long until) {
        return transactions.executeWrite(status -> {
            var rows = new Rows(status.getConnection());
            rows.forEach("SELECT pg_advisory_xact_lock(hashtextextended('seal', 0))", _ -> {});
            Seal last = last(rows);
            requireKnown(rows);
            if (last.until() >= until) {
                return Optional.empty();
            }
            plainly(rows);
            long from = from(rows, last.until());
            long places = PLACES_AT_A_TIME;
            long to = Math.min(until, from + places);
            SortedMap<String, String> contents = written(rows, from, to);
            // Places may have been drawn in vain, however many.
            while (contents.isEmpty() && to < until) {
                places = 2 * places;
                to = Math.min(until, from + places);
                contents = written(rows, from, to);
            }
            return contents.isEmpty() ? Optional.empty() : Optional.of(add(rows, last, to, contents));
        });
    }

    /** The first place at which anything may have been written. */
    private static long from(Rows rows, long last) {
        return last > 0
                ? last
                : rows.list(
                                "SELECT seqmin AS least FROM pg_sequence WHERE seqrelid = 'place_in_log'::regclass",
                                row -> row.getLong("least"))
                        .getFirst();
    }

    private void requireKnown(Rows rows) {
        known.read().ifPresent(seal -> {
            boolean stands = rows.list(
                            "SELECT root FROM public.seal WHERE number = ?",
                            row -> row.getString("root"),
                            seal.number())
                    .contains(seal.root());
            if (!stands) {
                throw new IllegalStateException("the database does not have the seal " + seal.number() + " of "
                        + known.file() + ": it was put back, or its seals were replaced");
            }
        });
    }

    /** In texts that depend on nobody's settings. */
    static void plainly(Rows rows) {
        rows.forEach(
                "SELECT set_config('TimeZone', 'UTC', true), set_config('DateStyle', 'ISO, YMD', true),"
                        + " set_config('search_path', 'pg_catalog, public', true)",
                _ -> {});
    }

    private static SortedMap<String, String> written(Rows rows, long from, long to) {
        var contents = new TreeMap<String, String>();
        for (SealedTable table : SealedTable.ALL) {
            var lines = new StringJoiner("\n");
            rows.forEach(
                    table.written(),
                    row -> lines.add(
                            row.getString("place") + "\t" + row.getString("key") + "\t" + row.getString("digest")),
                    from,
                    to,
                    from,
                    to);
            if (lines.length() > 0) {
                contents.put(table.name(), lines.toString());
            }
        }
        return contents;
    }

    private Seal add(Rows rows, Seal last, long to, SortedMap<String, String> contents) {
        long number = last.number() + 1;
        Instant madeAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String root = Seal.root(number, madeAt, to, last.root(), contents);
        var seal = new Seal(number, madeAt, to, last.root(), root, signatures.sign(root));
        rows.change(ADD, number, madeAt.atOffset(ZoneOffset.UTC), to, last.root(), root, seal.signature());
        contents.forEach((table, content) -> rows.change(ADD_CONTENT, number, table, content));
        return seal;
    }

    LastSeal known() {
        return known;
    }

    boolean isSigned(Seal seal) {
        return signatures.isTrusted(seal.signature(), seal.root());
    }
}
