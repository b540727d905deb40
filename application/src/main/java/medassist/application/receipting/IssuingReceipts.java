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

    /** Empty where there is no such settlement, or it is reversed. */
    public Optional<Receipt> receipt(SettlementKey key) {
        return unitOfWork.within(() -> settlements
                .decided(key)
                .filter(decided -> !decided.settlement().isReversed())
                .map(decided -> new Receipt(
                        decided.settlement().claim(),
                        decided.evidence(),
                        decided.settlement().adjudication())));
    }
}
