package medassist.domain.clearing;

import java.time.LocalDate;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;

/**
 * The reversal of a settlement that had been cleared 清算调整: the cleared month stays as it is, and the statement of this
 * day has the settlement's shares with the opposite sign.
 */
public record ClearingAdjustment(SettlementKey settlement, LocalDate on, Stamp stamp) {}
