package medassist.persistence.alert;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.persistence.work.ChangeWriter;
import medassist.persistence.work.ChangeWriter.Stage;
import medassist.persistence.work.FilePart;
import medassist.persistence.work.JsonTexts;
import medassist.persistence.work.NeedReader;
import medassist.persistence.work.Parameters;

/** Alerts in case files. */
@Singleton
final class AlertFilePart implements FilePart {

    private final JsonTexts json;

    AlertFilePart(JsonTexts json) {
        this.json = json;
    }

    @Override
    public List<NeedReader<?, ?, ?>> readers() {
        return List.of(new NeedReader<>(
                Need.Alerts.class,
                AlertRows.OF_LEDGERS,
                (parameters, needs) -> parameters.ledgers(needs, Need.Alerts::key),
                AlertRow.class,
                rows -> rows.collect(Collectors.groupingBy(
                        row -> new Need.Alerts(row.ledger()),
                        Collectors.mapping(row -> row.toDomain(json), Collectors.toList()))),
                _ -> List.of()));
    }

    @Override
    public List<ChangeWriter<?, ?>> writers() {
        return List.of(new ChangeWriter<>(
                Change.AlertKept.class,
                Stage.CONSEQUENCES,
                AlertRows.KEEP,
                change -> Stream.of(AlertRow.from(change.alert(), json)),
                AlertFilePart::bind,
                Optional.of(() -> new IllegalStateException("an alert was not kept"))));
    }

    private static void bind(Parameters parameters, Collection<AlertRow> rows) throws SQLException {
        parameters
                .texts(rows, AlertRow::personId)
                .texts(rows, AlertRow::alertId)
                .texts(rows, AlertRow::jurisdiction)
                .numbers(rows, AlertRow::year)
                .texts(rows, AlertRow::rule)
                .texts(rows, row -> row.state().name())
                .texts(rows, AlertRow::document);
    }
}
