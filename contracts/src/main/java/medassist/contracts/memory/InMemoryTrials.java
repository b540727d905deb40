package medassist.contracts.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.port.PolicyTrials;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.whatif.PolicyTrial;

/** Trials that are kept in memory, by id. */
record InMemoryTrials(Map<String, PolicyTrial> kept) implements PolicyTrials {

    @Override
    public void lock(DivisionCode jurisdiction) {}

    @Override
    public void keep(PolicyTrial trial) {
        kept.put(trial.id(), trial);
    }

    @Override
    public Optional<PolicyTrial> find(String id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public List<PolicyTrial> list(String jurisdiction, Reach reach, String after, int limit) {
        return kept.values().stream()
                .filter(each ->
                        jurisdiction.isEmpty() || each.jurisdiction().value().equals(jurisdiction))
                .filter(each -> reach.reaches(each.jurisdiction()))
                .filter(each -> each.id().compareTo(after) > 0)
                .sorted(Comparator.comparing(PolicyTrial::id))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean keepDone(String id, long done) {
        boolean isRunning = find(id).filter(trial -> trial.state() == PolicyTrial.State.RUNNING)
                .isPresent();
        if (isRunning) {
            kept.computeIfPresent(id, (_, trial) -> trial.at(done));
        }
        return isRunning;
    }

    @Override
    public List<PolicyTrial> running(DivisionCode jurisdiction) {
        return kept.values().stream()
                .filter(each -> each.jurisdiction().equals(jurisdiction) && each.state() == PolicyTrial.State.RUNNING)
                .toList();
    }

    @Override
    public Optional<PolicyTrial> next() {
        return kept.values().stream()
                .filter(each -> each.state() == PolicyTrial.State.RUNNING)
                .min(Comparator.comparing((PolicyTrial each) -> each.asked().at())
                        .thenComparing(PolicyTrial::id));
    }
}
