package medassist.application.receipting;

import java.util.Optional;
import medassist.application.port.Persons;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.application.queries.ReachedClaims;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;
import medassist.domain.audit.Caller;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.settlement.Receipt;

/** Finds what a settlement's receipt has to say 结算回执. */
public final class IssuingReceipts {

    private final Settlements settlements;
    private final ReachedClaims reached;
    private final UnitOfWork unitOfWork;

    public IssuingReceipts(Settlements settlements, Persons persons, UnitOfWork unitOfWork) {
        this.settlements = settlements;
        this.reached = new ReachedClaims(persons);
        this.unitOfWork = unitOfWork;
    }

    /** Whether a settlement is posted and not reversed; whoever holds its receipt may know. */
    public boolean isPosted(SettlementKey key) {
        return unitOfWork
                .within(() -> settlements.find(key).filter(settlement -> !settlement.isReversed()))
                .isPresent();
    }

    /** Empty where there is no such settlement, or it is reversed. */
    public Optional<Receipt> receipt(SettlementKey key, Caller by) {
        Reach reach = by.reach(Permission.READ_SETTLEMENTS);
        return unitOfWork.within(() -> settlements
                .decided(key)
                .filter(decided -> reached.isReached(decided.settlement().claim(), reach))
                .filter(decided -> !decided.settlement().isReversed())
                .map(decided -> new Receipt(
                        decided.settlement().claim(),
                        decided.evidence(),
                        decided.settlement().adjudication())));
    }
}
