package medassist.application.port;

import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;

/** The posted settlements 结算单; whether one stands follows from the journal. */
public interface Settlements {

    Optional<Settlement> find(SettlementKey key);

    Optional<Settlement> findByNumber(PersonId personId, SettlementNumber number);

    Optional<Settlement> findByNumber(InstitutionId institutionId, SettlementNumber number);

    /** At most {@code limit} settlements of the filter that come after the place, in the order of the list. */
    List<DecidedSettlement> list(SettlementFilter filter, Reach reach, SettlementFilter.Place after, int limit);

    /** At most {@code limit} settlements that a reversal of the filter has reversed, behind the place, in the order of the list. */
    List<DecidedSettlement> reversed(ReversalFilter filter, Reach reach, ReversalFilter.Place after, int limit);

    /**
     * At most {@code limit} settlements from which payables of the filter follow, with a number not before {@code from}, by number:
     * those with assistance that the person gets.
     */
    List<Settlement> payable(PayableFilter filter, Reach reach, String from, int limit);

    /** A settlement with what its decision rests on. */
    Optional<DecidedSettlement> decided(SettlementKey key);

    /** The person's settlement that a request of the institution's reversed; empty where there is none. */
    Optional<Settlement> reversedBy(PersonId id, InstitutionId institutionId, String request);
}
