package medassist.persistence.chain;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import medassist.persistence.chain.Finding.Kind;
import medassist.persistence.work.Rows;

/**
 * Walks all ledgers and computes again, from the rows as they stand, what the database computed when it posted 台账核验. Memory
 * stays the same however many ledgers and entries there are; a ledger is always seen as it stood at one moment.
 */
@Singleton
public class LedgerVerification {

    private static final int LEDGERS_AT_A_TIME = 1_000;

    private static final String LEDGERS = """
            SELECT person_id, jurisdiction, year, version, head, counters FROM annual_ledger
            WHERE (person_id, jurisdiction, year) > (?, ?, ?)
            ORDER BY person_id, jurisdiction, year
            LIMIT ?
            """;

    private static final String ENTRIES =
            "SELECT " + ScannedEntry.COLUMNS + "FROM journal_entry e " + ScannedEntry.JOINED + """
            WHERE e.person_id = ? AND e.jurisdiction = ? AND e.year = ? AND e.sequence >= ?
            ORDER BY e.sequence
            """;

    private static final String WITHOUT_LEDGER = """
            SELECT person_id, jurisdiction, year, sequence FROM journal_entry e
            WHERE NOT EXISTS (SELECT FROM annual_ledger l WHERE l.person_id = e.person_id
                AND l.jurisdiction = e.jurisdiction AND l.year = e.year)
            ORDER BY person_id, jurisdiction, year, sequence
            """;

    private static final String WITHOUT_ENTRY = """
            SELECT person_id, jurisdiction, year, institution_id || '/' || settlement_id AS settlement FROM settlement s
            WHERE NOT EXISTS (SELECT FROM journal_entry e WHERE e.subject_person_id = s.person_id
                AND e.institution_id = s.institution_id AND e.settlement_id = s.settlement_id AND e.kind IN ('SETTLEMENT', 'DECISION'))
            """;

    private final TransactionOperations<Connection> transactions;
    private final DefaultTransactionDefinition oneMoment = new DefaultTransactionDefinition();
    private final DailySeals roots;
    private final SealVerification seals;

    LedgerVerification(TransactionOperations<Connection> transactions, DailySeals roots, SealVerification seals) {
        this.transactions = transactions;
        this.roots = roots;
        this.seals = seals;
        oneMoment.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    /**
     * Walks everything behind a place.
     *
     * @param start where an earlier walk was left, or {@link Progress#NONE}
     * @param found is told each finding as it is made
     * @param came is told now and then how far the walk has come; from there it can be taken up again
     */
    public void verify(Progress start, Consumer<Finding> found, Consumer<Progress> came) {
        Progress from = start;
        Progress progress = walk(from, found);
        while (progress.ledgers() > from.ledgers()) {
            came.accept(progress);
            from = progress;
            progress = walk(from, found);
        }
        transactions.execute(oneMoment, status -> {
            var rows = new Rows(status.getConnection());
            rows.forEach(
                    WITHOUT_LEDGER,
                    row -> found.accept(new Finding(
                            Kind.WITHOUT_LEDGER, LedgerPlace.read(row).toString(), row.getLong("sequence"), "")));
            rows.forEach(
                    WITHOUT_ENTRY,
                    row -> found.accept(new Finding(
                            Kind.WITHOUT_ENTRY, LedgerPlace.read(row).toString(), 0, row.getString("settlement"))));
            roots.verify(rows, found);
            seals.verify(rows, found);
            return rows;
        });
    }

    private Progress walk(Progress from, Consumer<Finding> found) {
        return transactions.execute(oneMoment, status -> walk(new Rows(status.getConnection()), from, found));
    }

    private static Progress walk(Rows rows, Progress from, Consumer<Finding> found) {
        List<ScannedLedger> ledgers = rows.list(
                LEDGERS,
                row -> new ScannedLedger(
                        LedgerPlace.read(row),
                        row.getLong("version"),
                        row.getString("head"),
                        row.getString("counters")),
                from.after().personId(),
                from.after().jurisdiction(),
                from.after().year(),
                LEDGERS_AT_A_TIME);
        Progress progress = from;
        for (ScannedLedger ledger : ledgers) {
            walk(rows, ledger).forEach(found);
            progress = progress.after(ledger.place(), ledger.entries());
        }
        return progress;
    }

    private static List<Finding> walk(Rows rows, ScannedLedger ledger) {
        LedgerPlace place = ledger.place();
        rows.forEach(
                ENTRIES,
                row -> ledger.take(
                        ScannedEntry.read(place, row), (entry, previous) -> belonging(rows, place, entry, previous)),
                place.personId(),
                place.jurisdiction(),
                place.year(),
                0L);
        return ledger.end();
    }

    /** The later entry that was posted at the place, behind the entry with the hash; its hash may have stayed there. */
    private static Optional<ScannedEntry> belonging(
            Rows rows, LedgerPlace ledger, ScannedEntry found, String previous) {
        long place = found.sequence();
        return rows.first(
                ENTRIES,
                row -> ScannedEntry.read(ledger, row),
                other -> List.of(other.hash(), found.hash()).contains(other.hashAt(place, previous)),
                ledger.personId(),
                ledger.jurisdiction(),
                ledger.year(),
                place + 1);
    }
}
