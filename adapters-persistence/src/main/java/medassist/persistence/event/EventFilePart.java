package medassist.persistence.event;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.work.Recorded;
import medassist.domain.event.LedgerEvent;
import medassist.persistence.ledger.SubjectColumns;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.Parameters;

/** The events that follow from decisions, beside journal entries. */
@Singleton
final class EventFilePart implements FilePart {

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(new ChangeWriter<>(
                Recorded.EventPublished.class,
                Stage.CONSEQUENCES,
                OutboxRows.ADD,
                change -> Stream.of(change.published()),
                EventFilePart::bind,
                Optional.of(() -> new IllegalStateException("an event was not kept"))));
    }

    private static void bind(Parameters parameters, Collection<LedgerEvent> events) throws SQLException {
        parameters
                .texts(events, event -> event.ledger().personId().value())
                .texts(events, event -> event.type().name())
                .texts(events, event -> event.ledger().jurisdiction().value())
                .numbers(events, event -> event.ledger().year())
                .texts(events, event -> SubjectColumns.of(event.subject()).institutionId())
                .texts(events, event -> SubjectColumns.of(event.subject()).settlementId())
                .texts(events, LedgerEvent::reference)
                .numbers(events, event -> event.amount().fen())
                .texts(events, event -> event.at().toString())
                .texts(events, LedgerEvent::by)
                .texts(events, LedgerEvent::reason);
    }
}
