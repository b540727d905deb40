package medassist.persistence.ledger;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.recipient.PersonId;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.NeedReader;
import medassist.persistence.work.Parameters;

/** Ledgers and their journals in case files. */
@Singleton
final class LedgerFilePart implements FilePart {

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of(
                new NeedReader<>(
                        Need.Ledger.class,
                        LedgerRows.READ,
                        (parameters, needs) -> parameters.ledgers(needs, Need.Ledger::key),
                        LedgerRow.class,
                        rows -> rows.collect(Collectors.toMap(
                                row -> new Need.Ledger(row.toDomain().key().under(new PersonId(row.asked()))),
                                LedgerRow::toDomain)),
                        need -> AnnualLedger.empty(need.key())),
                new NeedReader<>(
                        Need.Ledgers.class,
                        LedgerRows.OF_PERSONS,
                        (parameters, needs) ->
                                parameters.texts(needs, need -> need.id().value()),
                        LedgerRow.class,
                        rows -> rows.collect(Collectors.groupingBy(
                                row -> new Need.Ledgers(new PersonId(row.asked())),
                                Collectors.mapping(LedgerRow::toDomain, Collectors.toList()))),
                        _ -> List.of()),
                new NeedReader<>(
                        Need.Journal.class,
                        LedgerRows.JOURNALS,
                        (parameters, needs) -> parameters.ledgers(needs, Need.Journal::key),
                        EntryRow.class,
                        rows -> rows.collect(Collectors.groupingBy(
                                row -> new Need.Journal(row.askedLedger()),
                                Collectors.mapping(
                                        EntryRow::toDomain,
                                        Collectors.collectingAndThen(Collectors.toList(), LedgerFilePart::inOrder)))),
                        _ -> List.of()),
                new NeedReader<>(
                        Need.ReversedBy.class,
                        LedgerRows.REVERSED_BY,
                        (parameters, needs) -> parameters
                                .texts(needs, need -> need.id().value())
                                .texts(needs, need -> need.institutionId().value())
                                .texts(needs, Need.ReversedBy::request),
                        EntryRow.class,
                        rows -> rows.collect(Collectors.toMap(
                                EntryRow::reversedBy, row -> Optional.of(row.reversal()), (earlier, _) -> earlier)),
                        _ -> Optional.empty()));
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(
                new ChangeWriter<>(
                        Change.EntryAppended.class,
                        Stage.LEDGERS,
                        LedgerRows.OPEN,
                        change -> change.ledger().version() == 0
                                ? Stream.of(change.ledger().key())
                                : Stream.<LedgerKey>of(),
                        (parameters, keys) -> parameters.ledgers(keys, Function.identity()),
                        Optional.of(() -> new IllegalStateException("a ledger was not opened"))),
                new ChangeWriter<>(
                        Change.EntryAppended.class,
                        Stage.ENTRIES,
                        LedgerRows.APPEND,
                        change -> Stream.of(appended(change)),
                        LedgerFilePart::bind,
                        Optional.of(() -> new IllegalStateException(
                                "an entry is not the next of its ledger, or of no settlement there"))),
                new ChangeWriter<>(
                        Change.ReplayCauseChanged.class,
                        Stage.CONSEQUENCES,
                        LedgerRows.REPLAYED,
                        Stream::of,
                        (parameters, changes) -> parameters
                                .ledgers(changes, Change.ReplayCauseChanged::ledger)
                                .texts(changes, change -> change.cause().kind().name())
                                .texts(changes, change -> change.cause().reference()),
                        Optional.of(() -> new IllegalStateException("a ledger is not there"))));
    }

    /** The entries of journals, of which one comes after the other, in the order in which they were posted. */
    private static List<JournalEntry> inOrder(List<JournalEntry> entries) {
        return JournalEntry.inOrder(List.copyOf(entries.stream()
                .collect(Collectors.groupingBy(JournalEntry::ledger, LinkedHashMap::new, Collectors.toList()))
                .values()));
    }

    private static Appended appended(Change.EntryAppended change) {
        return new Appended(
                change,
                SubjectColumns.of(change.entry().refersTo()),
                PostingText.of(change.entry().postings()),
                PostingText.of(change.ledger().after(change.entry()).counters().nonZero()));
    }

    private static void bind(Parameters parameters, Collection<Appended> entries) throws SQLException {
        parameters
                .ledgers(entries, each -> each.entry().ledger())
                .numbers(entries, each -> each.entry().sequence())
                .texts(entries, each -> each.entry().kind().name())
                .texts(entries, each -> each.subject().personId())
                .texts(entries, each -> each.subject().institutionId())
                .texts(entries, each -> each.subject().settlementId())
                .numbers(entries, each -> each.entry().ordinal())
                .texts(entries, each -> each.entry().stamp().at().toString())
                .texts(entries, each -> each.entry().stamp().by())
                .texts(entries, each -> each.entry().stamp().request())
                .texts(entries, each -> each.entry().stamp().reason())
                .texts(entries, each -> each.change().origin())
                .texts(entries, each -> each.change().reference())
                .flags(entries, each -> each.entry().undone())
                .texts(entries, Appended::postings)
                .texts(entries, Appended::counters);
    }

    /** An entry to append, with its postings and the counters after it as texts. */
    private record Appended(Change.EntryAppended change, SubjectColumns subject, String postings, String counters) {

        JournalEntry entry() {
            return change.entry();
        }
    }
}
