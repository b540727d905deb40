package medassist.persistence.ledger;

import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;

/** A row of {@code journal_posting}; the same values move {@code ledger_counter}. */
@MappedEntity("journal_posting")
record PostingRow(
        String personId, String jurisdiction, int year, long sequence, Counter.Kind kind, String name, long amountFen) {

    static List<PostingRow> from(JournalEntry entry) {
        return entry.postings().stream()
                .map(posting -> new PostingRow(
                        entry.ledger().personId().value(),
                        entry.ledger().jurisdiction().value(),
                        entry.ledger().year(),
                        entry.sequence(),
                        posting.counter().kind(),
                        posting.counter().name(),
                        posting.amount().fen()))
                .toList();
    }

    CounterRow moved() {
        return new CounterRow(kind, name, amountFen);
    }
}
