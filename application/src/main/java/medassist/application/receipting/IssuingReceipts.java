package medassist.application.receipting;

import java.util.Optional;
import medassist.application.port.Settlements;
import medassist.application.port.UnitOfWork;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.settlement.Receipt;

/** Finds what a settlement's receipt has to say 结算回执. */
public final class IssuingReceipts {

    private final Settlements settlements;
    private final UnitOfWork unitOfWork;

    public IssuingReceipts(Settlements settlements, UnitOfWork unitOfWork) {
        this.settlements = settlements;
        this.unitOfWork = unitOfWork;
    }

    /** Empty for a settlement that does not stand, and for one that was posted before evidence was kept. */
    public Optional<Receipt> receipt(SettlementKey key) {
        return unitOfWork.within(() -> settlements
                .find(key)
                .filter(settlement -> !settlement.isReversed())
                .flatMap(settlement -> settlements
                        .evidence(key)
                        .map(evidence -> new Receipt(settlement.claim(), evidence, settlement.adjudication()))));
    }
}
