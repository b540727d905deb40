package medassist.persistence.alert;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Alerts;
import medassist.domain.access.Reach;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertId;
import medassist.persistence.work.JsonTexts;
import medassist.persistence.work.ReachText;

/** Alerts in PostgreSQL. */
@Singleton
class JdbcAlerts implements Alerts {

    private final AlertRows rows;
    private final JsonTexts json;

    JdbcAlerts(AlertRows rows, JsonTexts json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        return rows.find(id.value()).map(row -> row.toDomain(json));
    }

    @Override
    public List<Alert> list(Filter filter, Reach reach, String after, int limit) {
        return rows
                .list(
                        filter.personId(),
                        filter.jurisdiction(),
                        filter.year(),
                        filter.rule(),
                        filter.state().map(Enum::name).orElse(""),
                        filter.township(),
                        ReachText.of(reach),
                        after,
                        limit)
                .stream()
                .map(row -> row.toDomain(json))
                .toList();
    }
}
