package medassist.persistence.alert;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import medassist.application.port.MovedYears;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;
import medassist.persistence.work.OtherTransactions;
import medassist.persistence.work.Rows;

/**
 * Years that have moved, found in the order in which everything is recorded 变动年度. A place is drawn, and what is being written is
 * awaited: then everything before the place is there, or never will be.
 */
@Singleton
class JdbcMovedYears implements MovedYears {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final List<String> TABLES =
            List.of("journal_entry", "person", "certification", "person_merge", "parameter_value");

    private static final String LAST = """
            SELECT w.place, w.ledger, s.last_value FROM watched w, place_in_log s
            """;

    /** All that has moved between two places, in their order. */
    private static final String MOVED = """
            WITH bounds AS (SELECT ?::bigint AS since, ?::text AS ledger, ?::bigint AS until), known AS (
                SELECT person_id, changed FROM person WHERE changed >= (SELECT since FROM bounds) AND changed < (SELECT until FROM bounds)
                UNION ALL SELECT person_id, changed FROM certification WHERE changed >= (SELECT since FROM bounds) AND changed < (SELECT until FROM bounds)
                UNION ALL SELECT person_id, changed FROM person_merge WHERE changed >= (SELECT since FROM bounds) AND changed < (SELECT until FROM bounds)
            ), moved AS (
                SELECT place, person_id, jurisdiction, year FROM journal_entry WHERE place >= (SELECT since FROM bounds) AND place < (SELECT until FROM bounds)
                UNION ALL
                SELECT k.changed, l.person_id, l.jurisdiction, l.year
                FROM known k
                JOIN same_human h ON h.asked = k.person_id
                JOIN annual_ledger l ON l.person_id = h.person_id
                UNION ALL
                SELECT p.changed, l.person_id, l.jurisdiction, l.year
                FROM parameter_value p
                JOIN annual_ledger l ON p.jurisdiction IN (l.jurisdiction, left(l.jurisdiction, 2) || '0000')
                WHERE p.changed >= (SELECT since FROM bounds) AND p.changed < (SELECT until FROM bounds)
                    AND (p.name LIKE 'income.%' OR p.name LIKE 'pension.%')
            )
            SELECT DISTINCT place, person_id || ' ' || jurisdiction || ' ' || year AS ledger FROM moved
            WHERE (place, person_id || ' ' || jurisdiction || ' ' || year) > ((SELECT since FROM bounds), (SELECT ledger FROM bounds))
            ORDER BY place, ledger
            LIMIT ?
            """;

    private static final String SEEN = """
            UPDATE watched SET place = ?, ledger = ? WHERE (place, ledger) < (?, ?)
            """;

    private final TransactionOperations<Connection> transactions;
    private final OtherTransactions others;

    JdbcMovedYears(TransactionOperations<Connection> transactions, OtherTransactions others) {
        this.transactions = transactions;
        this.others = others;
    }

    @Override
    public Moved next(int limit) {
        Last last = transactions.executeRead(status -> new Rows(status.getConnection())
                .list(
                        LAST,
                        row -> new Last(
                                new Mark(row.getLong("place"), row.getString("ledger")), row.getLong("last_value")))
                .getFirst());
        if (last.drawn() <= last.mark().place()) {
            return new Moved(List.of(), last.mark().toString(), false);
        }
        long until = transactions.executeWrite(status -> new Rows(status.getConnection())
                .list("SELECT nextval('place_in_log') AS place", row -> row.getLong("place"))
                .getFirst());
        if (!others.awaitWriters(TABLES, LONGEST_WAIT)) {
            return new Moved(List.of(), last.mark().toString(), false);
        }
        List<Mark> marks = transactions.executeRead(status -> new Rows(status.getConnection())
                .list(
                        MOVED,
                        row -> new Mark(row.getLong("place"), row.getString("ledger")),
                        last.mark().place(),
                        last.mark().ledger(),
                        until,
                        limit));
        boolean more = marks.size() == limit;
        Mark seen = more ? marks.getLast() : new Mark(until, "");
        return new Moved(marks.stream().map(Mark::key).distinct().toList(), seen.toString(), more);
    }

    @Override
    public void seen(Moved moved) {
        Mark mark = Mark.of(moved.until());
        transactions.executeWrite(status -> new Rows(status.getConnection())
                .change(SEEN, mark.place(), mark.ledger(), mark.place(), mark.ledger()));
    }

    /** Up to where years were seen, and the last place that was drawn. */
    private record Last(Mark mark, long drawn) {}

    /** A place in the order, and the ledger of that place up to which all were seen. */
    private record Mark(long place, String ledger) {

        static Mark of(String text) {
            int space = text.indexOf(' ');
            return new Mark(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
        }

        @Override
        public String toString() {
            return place + " " + ledger;
        }

        LedgerKey key() {
            // A person's number has no blank.
            List<String> parts = List.of(ledger.split(" ", -1));
            return new LedgerKey(
                    new PersonId(parts.get(0)), new DivisionCode(parts.get(1)), Integer.parseInt(parts.get(2)));
        }
    }
}
