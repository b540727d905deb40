package medassist.persistence.ledger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Ledgers;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;

/** Ledgers in PostgreSQL. */
@Singleton
class JdbcLedgers implements Ledgers {

    private final LedgerRows rows;

    JdbcLedgers(LedgerRows rows) {
        this.rows = rows;
    }

    @Override
    public AnnualLedger read(LedgerKey key) {
        return rows.read(key.personId().value(), key.jurisdiction().value(), key.year())
                .map(LedgerRow::toDomain)
                .orElseGet(() -> AnnualLedger.empty(key));
    }

    @Override
    public List<LedgerKey> list(DivisionCode jurisdiction, int first, int last, Optional<LedgerKey> after, int limit) {
        return rows
                .list(
                        jurisdiction.value(),
                        first,
                        last,
                        after.map(key -> key.personId().value()).orElse(""),
                        after.map(LedgerKey::year).orElse(0),
                        limit)
                .stream()
                .map(row -> row.toDomain().key())
                .toList();
    }

    @Override
    public Optional<JournalEntry> openingBalance(LedgerKey key) {
        return rows.openingBalance(key.personId().value(), key.jurisdiction().value(), key.year())
                .map(EntryRow::toDomain);
    }

    @Override
    public List<JournalEntry> entries(LedgerKey key, long after, int limit) {
        return rows.entries(key.personId().value(), key.jurisdiction().value(), key.year(), after, limit).stream()
                .map(EntryRow::toDomain)
                .toList();
    }
}
