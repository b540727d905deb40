package medassist.persistence.alert;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import medassist.application.port.MovedYears;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import medassist.persistence.work.OtherTransactions;
import medassist.persistence.work.Rows;

/**
 * Years that have moved, found in the order in which everything is recorded 变动年度. A place is drawn, and what is being written is
 * awaited: then everything before the place is there, or never will be. A figure moves all years of a jurisdiction; they are gone
 * through ledger by ledger before what was recorded behind it.
 */
@Singleton
class JdbcMovedYears implements MovedYears {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final List<String> TABLES =
            List.of("journal_entry", "person", "certification", "filing", "person_merge", "parameter_value");

    private static final String LAST = "SELECT w.place, w.ledger, s.last_value FROM watched w, place_in_log s";

    /** What was recorded between two places, in their order, as far as it moves a ledger, a person's, or a jurisdiction's. */
    private static final String RECORDED = """
            SELECT * FROM (
                (SELECT place, person_id, jurisdiction, year FROM journal_entry
                    WHERE place > ? AND place < ? ORDER BY place LIMIT ?)
                UNION ALL
                (SELECT changed, person_id, '', 0 FROM person WHERE changed > ? AND changed < ? ORDER BY changed LIMIT ?)
                UNION ALL
                (SELECT changed, person_id, '', 0 FROM certification
                    WHERE changed > ? AND changed < ? ORDER BY changed LIMIT ?)
                UNION ALL
                (SELECT changed, person_id, '', 0 FROM filing WHERE changed > ? AND changed < ? ORDER BY changed LIMIT ?)
                UNION ALL
                (SELECT changed, person_id, '', 0 FROM person_merge
                    WHERE changed > ? AND changed < ? ORDER BY changed LIMIT ?)
                UNION ALL
                (SELECT changed, '', jurisdiction, 0 FROM parameter_value
                    WHERE changed > ? AND changed < ? AND (name LIKE 'income.%' OR name LIKE 'pension.%')
                    ORDER BY changed LIMIT ?)) recorded
            ORDER BY place LIMIT ?
            """;

    private static final int BRANCHES = 6;

    private static final String OF_PERSONS = """
            SELECT DISTINCT l.person_id, l.jurisdiction, l.year
            FROM unnest(?::text[]) AS k (person_id)
            JOIN same_human h ON h.asked = k.person_id
            JOIN annual_ledger l ON l.person_id = h.person_id
            """;

    /** The next ledgers of all that a figure moves, which was recorded at a place. */
    private static final String OF_FIGURE = """
            SELECT l.person_id, l.jurisdiction, l.year FROM annual_ledger l
            JOIN parameter_value p ON p.changed = ?
                AND p.jurisdiction IN (l.jurisdiction, left(l.jurisdiction, 2) || '0000')
            WHERE (l.person_id, l.jurisdiction, l.year) > (?, ?, ?)
            ORDER BY l.person_id, l.jurisdiction, l.year
            LIMIT ?
            """;

    private static final String BOUNDS = """
            SELECT k.person_id, k.jurisdiction, k.year,
                (SELECT coalesce(sum(s.total_fee_fen), 0) FROM settlement s
                    WHERE s.person_id = k.person_id AND s.jurisdiction = k.jurisdiction AND s.year = k.year) AS most,
                EXISTS (SELECT FROM journal_entry j WHERE j.person_id = k.person_id AND j.jurisdiction = k.jurisdiction
                    AND j.year = k.year AND j.institution_id = '') AS untold,
                EXISTS (SELECT FROM alert a WHERE a.person_id = k.person_id AND a.jurisdiction = k.jurisdiction
                    AND a.year = k.year) AS alerted
            FROM unnest(?::text[], ?::text[], ?::text[]::smallint[]) AS k (person_id, jurisdiction, year)
            """;

    private static final String SEEN = "UPDATE watched SET place = ?, ledger = ? WHERE place <= ?";

    private final TransactionOperations<Connection> transactions;
    private final OtherTransactions others;

    JdbcMovedYears(TransactionOperations<Connection> transactions, OtherTransactions others) {
        this.transactions = transactions;
        this.others = others;
    }

    @Override
    public Moved next(int limit) {
        Last last = transactions.executeRead(status ->
                new Rows(status.getConnection()).list(LAST, Last::read).getFirst());
        if (last.mark().isWithinAFigure()) {
            return transactions.executeRead(status -> ofFigure(new Rows(status.getConnection()), last.mark(), limit));
        }
        if (last.drawn() <= last.mark().place()) {
            return nothing(last.mark());
        }
        long until = transactions.executeWrite(status -> new Rows(status.getConnection())
                .list("SELECT nextval('place_in_log') AS place", row -> row.getLong("place"))
                .getFirst());
        return others.awaitWriters(TABLES, LONGEST_WAIT)
                ? transactions.executeRead(status ->
                        recorded(new Rows(status.getConnection()), last.mark().place(), until, limit))
                : nothing(last.mark());
    }

    private static Moved nothing(Mark mark) {
        return new Moved(List.of(), mark.toString(), false);
    }

    private static Moved recorded(Rows rows, long since, long until, int limit) {
        List<Recorded> recorded = rows.list(RECORDED, Recorded::read, parameters(since, until, limit));
        List<Recorded> before =
                recorded.stream().takeWhile(each -> !each.isFigure()).toList();
        Optional<Recorded> figure = recorded.stream().filter(Recorded::isFigure).findFirst();
        if (before.isEmpty() && figure.isPresent()) {
            return ofFigure(rows, Mark.beginOf(figure.get()), limit);
        }
        boolean more = figure.isPresent() || recorded.size() == limit;
        Set<LedgerKey> keys = new LinkedHashSet<>();
        before.stream().filter(each -> !each.isPerson()).map(Recorded::key).forEach(keys::add);
        String[] persons = before.stream()
                .filter(Recorded::isPerson)
                .map(Recorded::personId)
                .distinct()
                .toArray(String[]::new);
        if (persons.length > 0) {
            keys.addAll(rows.list(OF_PERSONS, JdbcMovedYears::key, (Object) persons));
        }
        // A place is drawn once, so that nothing else stands at the last one.
        long seen = more ? before.getLast().place() : until;
        return new Moved(bounded(rows, keys), Mark.behind(seen).toString(), more);
    }

    private static Object[] parameters(long since, long until, int limit) {
        var parameters = new Object[3 * BRANCHES + 1];
        for (int branch = 0; branch < BRANCHES; branch++) {
            parameters[3 * branch] = since;
            parameters[3 * branch + 1] = until;
            parameters[3 * branch + 2] = limit;
        }
        parameters[3 * BRANCHES] = limit;
        return parameters;
    }

    private static Moved ofFigure(Rows rows, Mark mark, int limit) {
        List<String> after = mark.parts();
        List<LedgerKey> keys = rows.list(
                OF_FIGURE,
                JdbcMovedYears::key,
                mark.place(),
                after.get(2),
                after.get(0),
                Integer.parseInt(after.get(1)),
                limit);
        Mark seen = keys.size() == limit ? Mark.at(mark.place(), keys.getLast()) : Mark.behind(mark.place());
        return new Moved(bounded(rows, new LinkedHashSet<>(keys)), seen.toString(), true);
    }

    private static List<MovedYear> bounded(Rows rows, Set<LedgerKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : rows.list(
                        BOUNDS,
                        row -> new MovedYear(
                                key(row),
                                row.getBoolean("untold") ? MovedYear.UNTOLD : Money.ofFen(row.getLong("most")),
                                row.getBoolean("alerted")),
                        each(keys, key -> key.personId().value()),
                        each(keys, key -> key.jurisdiction().value()),
                        each(keys, key -> Integer.toString(key.year())));
    }

    private static String[] each(Set<LedgerKey> keys, Function<LedgerKey, String> part) {
        return keys.stream().map(part).toArray(String[]::new);
    }

    private static LedgerKey key(ResultSet row) throws SQLException {
        return new LedgerKey(
                new PersonId(row.getString("person_id")),
                new DivisionCode(row.getString("jurisdiction")),
                row.getInt("year"));
    }

    @Override
    public void seen(Moved moved) {
        Mark mark = Mark.of(moved.until());
        transactions.executeWrite(
                status -> new Rows(status.getConnection()).change(SEEN, mark.place(), mark.ledger(), mark.place()));
    }

    /** Up to where years were seen, and the last place that was drawn. */
    private record Last(Mark mark, long drawn) {

        static Last read(ResultSet row) throws SQLException {
            return new Last(new Mark(row.getLong("place"), row.getString("ledger")), row.getLong("last_value"));
        }
    }

    /** Something that was recorded: of a ledger; of a person, without a jurisdiction; or a figure, without a person. */
    private record Recorded(long place, String personId, String jurisdiction, int year) {

        static Recorded read(ResultSet row) throws SQLException {
            return new Recorded(
                    row.getLong("place"),
                    row.getString("person_id"),
                    row.getString("jurisdiction"),
                    row.getInt("year"));
        }

        boolean isFigure() {
            return personId.isEmpty();
        }

        boolean isPerson() {
            return jurisdiction.isEmpty();
        }

        LedgerKey key() {
            return new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year);
        }
    }

    /**
     * Up to where years were seen: all of a place and of those before it; or, of what a figure at the place moves, the ledgers up to
     * one.
     *
     * @param ledger the last ledger that was seen: jurisdiction, year and person, whose number may have any characters; empty where
     *     all were
     */
    private record Mark(long place, String ledger) {

        private static final String BEFORE_ALL = "000000 0 ";

        static Mark behind(long place) {
            return new Mark(place, "");
        }

        static Mark beginOf(Recorded figure) {
            return new Mark(figure.place(), BEFORE_ALL);
        }

        static Mark at(long place, LedgerKey key) {
            return new Mark(place, key.jurisdiction() + " " + key.year() + " " + key.personId());
        }

        static Mark of(String text) {
            int space = text.indexOf(' ');
            return new Mark(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
        }

        boolean isWithinAFigure() {
            return !ledger.isEmpty();
        }

        @Override
        public String toString() {
            return place + " " + ledger;
        }

        List<String> parts() {
            return List.of(ledger.split(" ", 3));
        }
    }
}
