package medassist.persistence.ledger;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.Ledgers;
import medassist.domain.entitlement.Claim;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Cause;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementHistory;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.persistence.transaction.Foreseeing;
import medassist.persistence.transaction.GroupedQuery;
import medassist.persistence.transaction.GroupedWrite;
import medassist.persistence.transaction.JsonTexts;
import medassist.persistence.transaction.Parameters;
import medassist.persistence.transaction.PersonLocks;
import medassist.persistence.transaction.Pipeline;

/** Ledgers in PostgreSQL: everyone who would move a ledger holds its person first. */
@Singleton
class JdbcLedgers implements Ledgers, Foreseeing {

    private final LedgerRows rows;
    private final PersonLocks locks;
    private final GroupedQuery<LedgerKey, AnnualLedger> reading;
    private final GroupedWrite<LedgerKey> opening;
    private final GroupedWrite<Appended> appending;
    private final JsonTexts json;

    JdbcLedgers(LedgerRows rows, PersonLocks locks, Pipeline pipeline, JsonTexts json) {
        this.rows = rows;
        this.locks = locks;
        this.json = json;
        reading = pipeline.query(
                LedgerRows.READ,
                JdbcLedgers::give,
                LedgerRow.class,
                found -> found.map(LedgerRow::toDomain)
                        .collect(Collectors.toMap(AnnualLedger::key, Function.identity())));
        opening = pipeline.write(
                LedgerRows.OPEN, JdbcLedgers::give, () -> new IllegalStateException("a ledger was not opened"));
        appending = pipeline.write(
                LedgerRows.APPEND,
                JdbcLedgers::giveEntries,
                () -> new IllegalStateException("an entry is not the next of its ledger, or of no settlement there"));
    }

    private static void give(Parameters given, Collection<LedgerKey> keys) throws SQLException {
        given.texts(keys, JdbcLedgers::person)
                .texts(keys, JdbcLedgers::jurisdiction)
                .numbers(keys, LedgerKey::year);
    }

    private static void giveEntries(Parameters given, Collection<Appended> entries) throws SQLException {
        given.texts(entries, each -> person(each.entry().ledger()))
                .texts(entries, each -> jurisdiction(each.entry().ledger()))
                .numbers(entries, each -> each.entry().ledger().year())
                .numbers(entries, each -> each.entry().sequence())
                .texts(entries, each -> each.entry().kind().name())
                .texts(entries, each -> each.entry().refersTo().institutionId().value())
                .texts(entries, each -> each.entry().refersTo().settlementId())
                .numbers(entries, each -> each.entry().ordinal())
                .texts(entries, each -> each.entry().stamp().at().toString())
                .texts(entries, each -> each.entry().stamp().by())
                .texts(entries, each -> each.entry().stamp().request())
                .texts(entries, each -> each.entry().stamp().reason())
                .texts(entries, Appended::postings)
                .texts(entries, Appended::counters);
    }

    @Override
    public void foresee(Claim claim) {
        reading.foresee(claim.ledgerKey());
    }

    @Override
    public AnnualLedger read(LedgerKey key) {
        return reading.ask(key).orElseGet(() -> AnnualLedger.empty(key));
    }

    @Override
    public AnnualLedger hold(LedgerKey key) {
        locks.hold(key.personId());
        return reading.ask(key).orElseGet(() -> {
            opening.write(key);
            return AnnualLedger.empty(key);
        });
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
    public void append(AnnualLedger ledger, JournalEntry entry) {
        appending.write(new Appended(
                entry,
                json.of(PostingDocument.from(entry.postings())),
                json.of(PostingDocument.from(ledger.after(entry).counters().standing()))));
    }

    @Override
    public SettlementHistory history(LedgerKey key, SettlementKey settlement) {
        return new SettlementHistory(
                entries(rows.history(person(key), settlement.institutionId().value(), settlement.settlementId())));
    }

    @Override
    public Optional<SettlementKey> reversedBy(PersonId id, InstitutionId institutionId, String request) {
        return rows.reversalBy(id.value(), institutionId.value(), request)
                .map(row -> new SettlementKey(institutionId, row.settlementId()));
    }

    @Override
    public List<JournalEntry> entries(LedgerKey key, long after, int limit) {
        return entries(rows.entries(person(key), jurisdiction(key), key.year(), after, limit));
    }

    private static List<JournalEntry> entries(List<EntryRow> entries) {
        return entries.stream().map(EntryRow::toDomain).toList();
    }

    private static String person(LedgerKey key) {
        return key.personId().value();
    }

    private static String jurisdiction(LedgerKey key) {
        return key.jurisdiction().value();
    }

    /** An entry to append, with its postings and the counters after it in JSON. */
    private record Appended(JournalEntry entry, String postings, String counters) {}
}
