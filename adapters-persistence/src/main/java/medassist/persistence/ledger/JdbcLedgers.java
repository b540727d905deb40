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
import medassist.persistence.transaction.GroupedStatement;
import medassist.persistence.transaction.TransactionGroup;

/** Ledgers in PostgreSQL: everyone who would move a ledger locks its person first. */
@Singleton
class JdbcLedgers implements Ledgers {

    private final LedgerRows rows;
    private final PostingRows postings;
    private final GroupedStatement<LedgerKey, AnnualLedger> reading;
    private final GroupedStatement<PersonId, PersonId> holding;
    private final GroupedStatement<KeyDocument, Void> opening;
    private final GroupedStatement<JournalEntry, Void> appending;

    JdbcLedgers(LedgerRows rows, PostingRows postings) {
        this.rows = rows;
        this.postings = postings;
        reading = new GroupedStatement<>(keys ->
                LedgerRow.ledgers(rows.read(keys.stream().map(KeyDocument::from).toList())));
        holding = new GroupedStatement<>(
                ids -> rows.tryHold(ids.stream().map(PersonId::value).toArray(String[]::new)).stream()
                        .collect(Collectors.toMap(PersonId::new, PersonId::new)));
        opening = GroupedStatement.writing(rows::open);
        appending = GroupedStatement.writing(this::appendAll);
    }

    @Override
    public AnnualLedger read(LedgerKey key) {
        return reading.ask(key).orElseGet(() -> AnnualLedger.empty(key));
    }

    @Override
    public AnnualLedger hold(LedgerKey key) {
        hold(key.personId());
        return reading.ask(key).orElseGet(() -> {
            opening.ask(KeyDocument.from(key));
            return AnnualLedger.empty(key);
        });
    }

    /** Nobody waits for others within a group: those who wait would keep the whole group waiting. */
    private void hold(PersonId id) {
        TransactionGroup.own(id);
        if (holding.ask(id).isEmpty()) {
            TransactionGroup.disband();
            rows.hold(id.value());
        }
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
        appending.ask(entry);
    }

    private void appendAll(List<JournalEntry> entries) {
        long appended =
                rows.append(entries.stream().map(EntryDocument::from).toList()).orElseThrow();
        if (appended != entries.size()) {
            throw new IllegalStateException("an entry is not the next of its ledger");
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
