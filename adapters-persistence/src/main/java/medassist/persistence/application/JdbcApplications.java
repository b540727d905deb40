package medassist.persistence.application;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.Applications;
import medassist.application.port.PayableFilter;
import medassist.domain.access.Reach;
import medassist.domain.application.AidApplication;
import medassist.domain.ledger.ApplicationKey;
import medassist.persistence.work.JsonTexts;
import medassist.persistence.work.ReachText;

/** Applications in PostgreSQL. */
@Singleton
class JdbcApplications implements Applications {

    private final ApplicationRows rows;
    private final JsonTexts json;

    JdbcApplications(ApplicationRows rows, JsonTexts json) {
        this.rows = rows;
        this.json = json;
    }

    @Override
    public Optional<AidApplication> find(ApplicationKey key) {
        return rows.find(key.jurisdiction().value(), key.applicationId()).map(row -> row.toDomain(json));
    }

    @Override
    public List<AidApplication> list(Filter filter, Reach reach, Place after, int limit) {
        return rows
                .list(
                        filter.jurisdiction(),
                        filter.state().map(Enum::name).orElse(""),
                        filter.kind(),
                        filter.personId(),
                        filter.overdueOn().orElse(null),
                        after.dueOn(),
                        after.key(),
                        ReachText.of(reach),
                        limit)
                .stream()
                .map(row -> row.toDomain(json))
                .toList();
    }

    @Override
    public List<AidApplication> payable(PayableFilter filter, Reach reach, String from, int limit) {
        return rows
                .payable(
                        filter.personId(),
                        filter.jurisdiction(),
                        filter.state().name(),
                        from,
                        ReachText.of(reach),
                        limit)
                .stream()
                .map(row -> row.toDomain(json))
                .toList();
    }
}
