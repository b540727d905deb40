package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;

/** The posted settlements 结算单; whether one stands follows from the journal. */
public interface Settlements {

    Optional<Settlement> find(SettlementKey key);

    Optional<Settlement> findByNumber(PersonId personId, SettlementNumber number);

    Optional<Settlement> findByNumber(InstitutionId institutionId, SettlementNumber number);

    /** At most {@code limit} settlements of the filter that come after the place, in the order of the list. */
    List<Decided> list(SettlementFilter filter, SettlementFilter.Place after, int limit);

    /** All settlements of the ledger, with what their decisions rest on where that was kept. */
    List<Decided> of(LedgerKey key);

    /** A settlement with what its decision rests on. */
    record Decided(Settlement settlement, Optional<Evidence> evidence) {}

    /** What the settlement's decision rests on; empty where there is no such settlement, or it was not kept yet. */
    Optional<Evidence> evidence(SettlementKey key);

    /**
     * Adds a settlement, which was not found before, with its evidence. A unit of work that adds another under its id at the
     * same time is waited for; where it succeeds, this one is done again from its beginning.
     */
    void add(Settlement settlement, Evidence evidence);
}
