package medassist.persistence.chain;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import medassist.persistence.chain.Finding.Kind;
import medassist.persistence.key.EncryptedFields;
import medassist.persistence.work.Rows;

/**
 * Holds the tables against the seals, and the seals against their signatures and what of them is kept outside the
 * database.
 */
@Singleton
class SealVerification {

    /**
     * How far the time in a row may lie from that of its seal: clocks of servers differ, and transactions take their
     * time.
     */
    private static final Duration TOLERANCE = Duration.ofMinutes(15);

    private static final Instant LONG_AGO = Instant.EPOCH;

    private static final String IS_TABLE = """
            SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname = 'public' AND c.relname = ? AND c.relkind IN ('r', 'p')) AS is_table
            """;

    private static final String UNTOLD = """
            SELECT e.person_id || ' ' || e.place AS key FROM (
                SELECT person_id, place FROM public.journal_entry UNION ALL SELECT person_id, place FROM public.other_event) e
            LEFT JOIN public.outbox o USING (person_id, place)
            LEFT JOIN public.delivery d USING (person_id, place)
            WHERE o.place IS NULL AND d.place IS NULL
            """;

    private static final String WAITING_FOR_NOTHING = """
            SELECT o.person_id || ' ' || o.place AS key FROM public.outbox o
            WHERE NOT EXISTS (SELECT FROM public.journal_entry e WHERE e.person_id = o.person_id AND e.place = o.place)
                AND NOT EXISTS (SELECT FROM public.other_event e WHERE e.person_id = o.person_id AND e.place = o.place)
            """;

    private static final String ROUTES = """
            SELECT concat_ws(' ', coalesce(r.institution_id, s.institution_id), coalesce(r.settlement_id, s.settlement_id)) AS key,
                r.held_by IS NULL AS is_missing
            FROM public.settlement_route r
            FULL JOIN public.settlement s ON s.institution_id = r.institution_id AND s.settlement_id = r.settlement_id
                AND s.person_id = r.held_by
            WHERE r.held_by IS NULL OR s.person_id IS NULL
            """;

    private final MinuteSeals seals;
    private final EncryptedFields fields;

    SealVerification(MinuteSeals seals, EncryptedFields fields) {
        this.seals = seals;
        this.fields = fields;
    }

    /** Tells of all that is not as it was sealed, but for what was written since the last seal. */
    void verify(Rows rows, Consumer<Finding> found) {
        MinuteSeals.plainly(rows);
        Seal last = verifySeals(rows, found);
        long drawn = rows.list("SELECT last_value FROM public.place_in_log", row -> row.getLong("last_value"))
                .getFirst();
        for (SealedTable table : SealedTable.ALL) {
            if (isTable(rows, table.name())) {
                verify(rows, table, last, drawn, found);
            } else {
                found.accept(new Finding(Kind.TABLE_REPLACED, table.name(), 0, ""));
            }
        }
        named(rows, UNTOLD, "outbox", Kind.ROW_REMOVED, found);
        named(rows, WAITING_FOR_NOTHING, "outbox", Kind.ROW_ADDED, found);
        rows.forEach(
                ROUTES,
                row -> found.accept(new Finding(
                        row.getBoolean("is_missing") ? Kind.ROW_REMOVED : Kind.ROW_CHANGED,
                        "settlement_route " + row.getString("key"),
                        0,
                        "")));
        fields.forUnopened(
                rows, (column, row) -> found.accept(new Finding(Kind.FIELD_UNOPENED, column + " " + row, 0, "")));
    }

    private static boolean isTable(Rows rows, String name) {
        return rows.list(IS_TABLE, row -> row.getBoolean("is_table"), name).getFirst();
    }

    private static void named(Rows rows, String sql, String table, Kind kind, Consumer<Finding> found) {
        rows.forEach(sql, row -> found.accept(new Finding(kind, table + " " + row.getString("key"), 0, "")));
    }

    /** The last seal, after all were computed again. */
    private Seal verifySeals(Rows rows, Consumer<Finding> found) {
        Optional<LastSeal.Known> known = seals.known().read();
        boolean isKnownThere = known.isEmpty();
        Seal last = Seal.NONE;
        for (Seal seal : rows.list(Seal.ALL, Seal::read)) {
            if (seal.number() != last.number() + 1 || !seal.previous().equals(last.root())) {
                found.accept(sealed(Kind.SEAL_REPLACED, last.number() + 1));
            }
            if (!seal.rootOver(seal.contents(rows)).equals(seal.root())) {
                found.accept(sealed(Kind.SEAL_DIFFERS, seal.number()));
            }
            if (!seals.isSigned(seal)) {
                found.accept(sealed(Kind.SEAL_NOT_SIGNED, seal.number()));
            }
            isKnownThere |= known.equals(Optional.of(new LastSeal.Known(seal.number(), seal.root())));
            last = seal;
        }
        if (!isKnownThere) {
            found.accept(sealed(Kind.SEAL_REPLACED, known.orElseThrow().number()));
        }
        return last;
    }

    private static Finding sealed(Kind kind, long number) {
        return new Finding(kind, Long.toString(number), 0, "");
    }

    private static void verify(Rows rows, SealedTable table, Seal last, long drawn, Consumer<Finding> found) {
        var since = (last.number() == 0 ? LONG_AGO : last.madeAt().minus(TOLERANCE)).atOffset(ZoneOffset.UTC);
        rows.forEach(
                table.different(),
                row -> found.accept(new Finding(
                        Kind.valueOf(row.getString("kind")), table.name() + " " + row.getString("key"), 0, "")),
                last.until(),
                drawn,
                last.until(),
                since,
                last.until(),
                since);
    }
}
