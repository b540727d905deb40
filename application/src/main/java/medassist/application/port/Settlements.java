package medassist.application.port;

import java.util.Optional;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;

/** The posted settlements 结算单; whether one stands follows from the journal. */
public interface Settlements {

    Optional<Settlement> find(SettlementKey key);

    Optional<Settlement> findByNumber(PersonId personId, SettlementNumber number);

    /** Adds the settlement, unless its institution has used the settlement id already: then false, and nothing is added. */
    boolean add(Settlement settlement);
}
