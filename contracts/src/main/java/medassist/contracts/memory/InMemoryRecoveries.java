package medassist.contracts.memory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import medassist.application.port.Recoveries;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryItem;

/** Cases of recovery that are kept in memory. */
record InMemoryRecoveries(Kept kept) implements Recoveries {

    /** What is kept. */
    record Kept(Map<String, RecoveryCase> cases) {

        Kept() {
            this(new TreeMap<>());
        }

        void putAll(Kept other) {
            cases.putAll(other.cases);
        }

        /** Keeps how far an item is taken back. */
        void take(String recovery, RecoveryItem item) {
            cases.computeIfPresent(recovery, (_, found) -> found.with(item));
        }
    }

    @Override
    public void lock(DivisionCode jurisdiction) {}

    @Override
    public Optional<RecoveryCase> find(String id) {
        return Optional.ofNullable(kept.cases().get(id));
    }

    @Override
    public List<RecoveryCase> list(Filter filter, Reach reach, String after, int limit) {
        return kept.cases().values().stream()
                .filter(each -> filter.jurisdiction().isEmpty()
                        || each.jurisdiction().value().equals(filter.jurisdiction()))
                .filter(each -> filter.state().isEmpty() || filter.state().get() == each.state())
                .filter(each ->
                        filter.debtor().isEmpty() || each.debtor().number().equals(filter.debtor()))
                .filter(each -> !filter.withFalsePapers()
                        || !each.finding().falsePapersBy().isEmpty())
                .filter(each -> reach.reaches(each.jurisdiction()))
                .filter(each -> each.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public int count(DivisionCode jurisdiction) {
        return (int) kept.cases().values().stream()
                .filter(each -> each.jurisdiction().equals(jurisdiction))
                .count();
    }

    @Override
    public boolean add(RecoveryCase added) {
        Set<Object> subjects = added.items().stream().map(RecoveryItem::subject).collect(Collectors.toSet());
        boolean isElsewhere = kept.cases().values().stream()
                .filter(each -> each.state() != RecoveryCase.State.CLEARED)
                .flatMap(each -> each.items().stream())
                .filter(item -> item.state() != RecoveryItem.State.REVERSED_BEFORE || item.paidToPerson())
                .anyMatch(item -> subjects.contains(item.subject()));
        return !isElsewhere && kept.cases().putIfAbsent(added.id(), added) == null;
    }

    @Override
    public void keep(RecoveryCase changed) {
        kept.cases().put(changed.id(), changed);
    }

    @Override
    public Set<InstitutionId> marked(Collection<InstitutionId> institutions) {
        return institutions.stream()
                .filter(id -> kept.cases().values().stream()
                        .anyMatch(each -> each.state() == RecoveryCase.State.CONFIRMED
                                && each.debtor().equals(new Debtor.Hospital(id))))
                .collect(Collectors.toSet());
    }

    @Override
    public Set<SettlementKey> keptByInstitutions(Collection<SettlementKey> settlements) {
        return kept.cases().values().stream()
                .flatMap(each -> each.items().stream()
                        .filter(item -> item.isKeptByInstitution(each.debtor()))
                        .map(RecoveryItem::subject))
                .filter(SettlementKey.class::isInstance)
                .map(SettlementKey.class::cast)
                .filter(settlements::contains)
                .collect(Collectors.toSet());
    }
}
