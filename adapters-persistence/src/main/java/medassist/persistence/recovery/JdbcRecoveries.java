package medassist.persistence.recovery;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import medassist.application.port.Recoveries;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryItem;
import medassist.persistence.adjustment.FundAmounts;
import medassist.persistence.key.FieldCipher;
import medassist.persistence.ledger.SubjectColumns;
import medassist.persistence.work.JsonTexts;
import medassist.persistence.work.Locks;
import medassist.persistence.work.ReachText;

/** Cases of recovery in PostgreSQL. */
@Singleton
class JdbcRecoveries implements Recoveries {

    private final RecoveryRows rows;
    private final RecoveryItemRows items;
    private final FieldCipher cipher;
    private final JsonTexts json;
    private final Locks locks;

    JdbcRecoveries(RecoveryRows rows, RecoveryItemRows items, FieldCipher cipher, JsonTexts json, Locks locks) {
        this.rows = rows;
        this.items = items;
        this.cipher = cipher;
        this.json = json;
        this.locks = locks;
    }

    @Override
    public void lock(DivisionCode jurisdiction) {
        // Two people decide about cases, so they are locked with what waits for that.
        locks.lockActs(jurisdiction);
    }

    @Override
    public Optional<RecoveryCase> find(String id) {
        return toDomain(rows.find(id).stream().toList()).stream().findFirst();
    }

    @Override
    public List<RecoveryCase> list(Filter filter, Reach reach, String after, int limit) {
        return toDomain(rows.list(
                filter.jurisdiction(),
                filter.state().map(Enum::name).orElse(""),
                filter.debtor(),
                filter.withFalsePapers(),
                ReachText.of(reach),
                after,
                limit));
    }

    private List<RecoveryCase> toDomain(List<RecoveryRow> found) {
        String[] ids = found.stream().map(RecoveryRow::recoveryId).toArray(String[]::new);
        Map<String, List<RecoveryItem>> byCase = items.of(ids).stream()
                .collect(Collectors.groupingBy(
                        RecoveryItemRow::recoveryId,
                        Collectors.mapping(RecoveryItemRow::toDomain, Collectors.toList())));
        return found.stream()
                .map(row -> row.toDomain(byCase.getOrDefault(row.recoveryId(), List.of()), cipher, json))
                .toList();
    }

    @Override
    public int count(DivisionCode jurisdiction) {
        return rows.count(jurisdiction.value());
    }

    @Override
    public boolean add(RecoveryCase added) {
        String jurisdiction = added.jurisdiction().value();
        String[] institutions =
                texts(added, item -> SubjectColumns.of(item.subject()).institutionId());
        String[] settlements =
                texts(added, item -> SubjectColumns.of(item.subject()).settlementId());
        if (items.isLive(jurisdiction, institutions, settlements)) {
            return false;
        }
        rows.add(
                added.id(),
                jurisdiction,
                added.kind().name(),
                added.state().name(),
                added.debtor() instanceof Debtor.Human(var person) ? person.value() : null,
                added.debtor() instanceof Debtor.Hospital(var institution) ? institution.value() : null,
                added.designationEnds().orElse(null),
                !added.finding().falsePapersBy().isEmpty(),
                document(added));
        items.add(
                added.id(),
                jurisdiction,
                added.debtor() instanceof Debtor.Human,
                texts(added, item -> item.ledger().personId().value()),
                texts(added, item -> Integer.toString(item.ledger().year())),
                institutions,
                settlements,
                texts(added, RecoveryItem::origin),
                texts(added, item -> FundAmounts.write(item.aid())),
                texts(added, item -> Boolean.toString(item.paidToPerson())));
        return true;
    }

    private static String[] texts(RecoveryCase recovery, Function<RecoveryItem, String> text) {
        return recovery.items().stream().map(text).toArray(String[]::new);
    }

    private String document(RecoveryCase recovery) {
        return cipher.seal(RecoveryRow.cell(recovery.id()), json.of(RecoveryDocument.from(recovery)));
    }

    @Override
    public void keep(RecoveryCase changed) {
        rows.keep(changed.id(), changed.state().name(), document(changed));
        if (changed.state() == RecoveryCase.State.CLEARED) {
            items.end(changed.id());
        }
    }

    @Override
    public Set<InstitutionId> marked(Collection<InstitutionId> institutions) {
        String[] ids = institutions.stream().map(InstitutionId::value).toArray(String[]::new);
        return rows.marked(ids).stream().map(InstitutionId::new).collect(Collectors.toSet());
    }

    @Override
    public Set<SettlementKey> keptByInstitutions(Collection<SettlementKey> settlements) {
        return items
                .keptByInstitutions(
                        settlements.stream()
                                .map(key -> key.institutionId().value())
                                .toArray(String[]::new),
                        settlements.stream().map(SettlementKey::settlementId).toArray(String[]::new))
                .stream()
                .map(row -> row.toDomain().subject())
                .filter(SettlementKey.class::isInstance)
                .map(SettlementKey.class::cast)
                .collect(Collectors.toSet());
    }
}
