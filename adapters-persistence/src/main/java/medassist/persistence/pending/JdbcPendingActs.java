package medassist.persistence.pending;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import medassist.application.port.PendingActs;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.pending.ActId;
import medassist.domain.pending.PendingAct;
import medassist.persistence.work.Locks;
import medassist.persistence.work.ReachText;

/** Acts that need two people in PostgreSQL. */
@Singleton
class JdbcPendingActs implements PendingActs {

    private final ActRows rows;
    private final DocumentTexts texts;
    private final Locks locks;

    JdbcPendingActs(ActRows rows, DocumentTexts texts, Locks locks) {
        this.rows = rows;
        this.texts = texts;
        this.locks = locks;
    }

    @Override
    public void lock(DivisionCode jurisdiction) {
        locks.lockActs(jurisdiction);
    }

    @Override
    public Optional<PendingAct> find(ActId id) {
        return rows.find(id.value()).map(row -> row.toDomain(texts));
    }

    @Override
    public Optional<PendingAct> waiting(String kind, DivisionCode jurisdiction, String asked) {
        return rows.waiting(kind, jurisdiction.value(), asked).map(row -> row.toDomain(texts));
    }

    @Override
    public List<PendingAct> list(Filter filter, Reach reach, String after, int limit) {
        return rows
                .list(
                        filter.kind(),
                        filter.jurisdiction(),
                        ReachText.of(reach),
                        filter.state().name(),
                        after,
                        limit)
                .stream()
                .map(row -> row.toDomain(texts))
                .toList();
    }

    @Override
    public List<PendingAct> notDone(int limit) {
        return rows.notDone(limit).stream().map(row -> row.toDomain(texts)).toList();
    }

    @Override
    public void add(PendingAct act) {
        rows.add(ActRow.from(act, texts));
    }

    @Override
    public void keep(PendingAct act) {
        var row = ActRow.from(act, texts);
        rows.keep(
                row.actId(),
                row.document(),
                row.digest(),
                row.state().name(),
                row.decidedAt(),
                row.decidedBy(),
                row.decisionRequest(),
                row.decisionReason(),
                row.doneAt(),
                row.refused());
    }
}
