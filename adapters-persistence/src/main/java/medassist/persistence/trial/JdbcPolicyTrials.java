package medassist.persistence.trial;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.PolicyTrials;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.whatif.PolicyTrial;
import medassist.persistence.work.JsonTexts;
import medassist.persistence.work.Locks;
import medassist.persistence.work.ReachText;

/** Trials of drafts in PostgreSQL. */
@Singleton
class JdbcPolicyTrials implements PolicyTrials {

    private final TrialRows rows;
    private final JsonTexts json;
    private final Locks locks;

    JdbcPolicyTrials(TrialRows rows, JsonTexts json, Locks locks) {
        this.rows = rows;
        this.json = json;
        this.locks = locks;
    }

    @Override
    public void lock(DivisionCode jurisdiction) {
        locks.lockActs(jurisdiction);
    }

    @Override
    public void keep(PolicyTrial trial) {
        rows.keep(
                trial.id(),
                trial.jurisdiction().value(),
                trial.period().from(),
                trial.period().to(),
                trial.state().name(),
                trial.done(),
                trial.asked().at(),
                trial.asked().by(),
                trial.asked().request(),
                json.of(TrialRow.DraftsDocument.from(trial)),
                trial.result().orElse(null));
    }

    @Override
    public Optional<PolicyTrial> find(String id) {
        return rows.find(id).map(row -> row.toDomain(json));
    }

    @Override
    public List<PolicyTrial> list(String jurisdiction, Reach reach, String after, int limit) {
        return rows.list(jurisdiction, ReachText.of(reach), after, limit).stream()
                .map(row -> row.toDomain(json))
                .toList();
    }

    @Override
    public boolean keepDone(String id, long done) {
        return rows.keepDone(id, done) > 0;
    }

    @Override
    public List<PolicyTrial> running(DivisionCode jurisdiction) {
        return rows.running(jurisdiction.value()).stream()
                .map(row -> row.toDomain(json))
                .toList();
    }

    @Override
    public Optional<PolicyTrial> next() {
        return rows.next().map(row -> row.toDomain(json));
    }
}
