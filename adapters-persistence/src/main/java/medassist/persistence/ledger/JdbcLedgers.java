package medassist.persistence.ledger;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.application.port.Ledgers;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementHistory;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;

/** Ledgers in PostgreSQL: the row of a person's year is what everyone who would move it locks first. */
@Singleton
class JdbcLedgers implements Ledgers {

    private final LedgerRows rows;
    private final PostingRows postings;

    JdbcLedgers(LedgerRows rows, PostingRows postings) {
        this.rows = rows;
        this.postings = postings;
    }

    @Override
    public AnnualLedger read(LedgerKey key) {
        return LedgerRow.ledger(key, rows.read(person(key), jurisdiction(key), key.year()));
    }

    @Override
    public AnnualLedger hold(LedgerKey key) {
        return rows.held(person(key), jurisdiction(key), key.year())
                .or(() -> {
                    rows.open(person(key), jurisdiction(key), key.year());
                    return rows.held(person(key), jurisdiction(key), key.year());
                })
                .map(row -> row.toDomain(key, postings.counters(person(key), jurisdiction(key), key.year())))
                .orElseThrow();
    }

    @Override
    public void replayed(LedgerKey key, Cause cause) {
        rows.replayed(person(key), jurisdiction(key), key.year(), cause.kind().name(), cause.reference());
    }

    @Override
    public List<LedgerKey> of(PersonId id) {
        return rows.of(id.value()).stream().map(KeyRow::toDomain).toList();
    }

    @Override
    public void append(JournalEntry entry) {
        LedgerKey key = entry.ledger();
        Optional<Long> added = rows.append(
                person(key),
                jurisdiction(key),
                key.year(),
                entry.sequence(),
                entry.kind().name(),
                entry.refersTo().institutionId().value(),
                entry.refersTo().settlementId(),
                entry.ordinal(),
                entry.stamp().at(),
                entry.stamp().by(),
                entry.stamp().request(),
                entry.stamp().reason(),
                entry.postings().stream().map(PostingDocument::from).toList());
        if (added.isEmpty()) {
            throw new IllegalStateException("entry " + entry.sequence() + " is not the next of its ledger");
        }
    }

    @Override
    public SettlementHistory history(LedgerKey key, SettlementKey settlement) {
        return new SettlementHistory(withPostings(
                rows.history(person(key), settlement.institutionId().value(), settlement.settlementId())));
    }

    @Override
    public Optional<SettlementKey> reversedBy(PersonId id, InstitutionId institutionId, String request) {
        return rows.reversalBy(id.value(), institutionId.value(), request)
                .map(row -> new SettlementKey(institutionId, row.settlementId()));
    }

    @Override
    public List<JournalEntry> entries(LedgerKey key, long after, int limit) {
        return withPostings(rows.entries(person(key), jurisdiction(key), key.year(), after, limit));
    }

    private List<JournalEntry> withPostings(List<EntryRow> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        var first = entries.getFirst();
        return withPostings(
                entries,
                postings.postings(
                        first.personId(),
                        first.jurisdiction(),
                        first.year(),
                        first.sequence(),
                        entries.getLast().sequence()));
    }

    private static List<JournalEntry> withPostings(List<EntryRow> entries, List<PostingRow> moved) {
        Map<Long, List<PostingRow>> bySequence = moved.stream().collect(Collectors.groupingBy(PostingRow::sequence));
        return entries.stream()
                .map(entry -> entry.toDomain(bySequence.getOrDefault(entry.sequence(), List.of())))
                .toList();
    }

    private static String person(LedgerKey key) {
        return key.personId().value();
    }

    private static String jurisdiction(LedgerKey key) {
        return key.jurisdiction().value();
    }
}
