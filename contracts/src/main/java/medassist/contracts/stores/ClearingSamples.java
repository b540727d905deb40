package medassist.contracts.stores;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.Finding.Field;
import medassist.domain.entitlement.Shares;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.validity.Validity;

/** The month, the days and the figures by which clearing is tested. */
final class ClearingSamples {

    static final YearMonth MAY = YearMonth.of(2023, 5);
    static final Validity DAYS = new Validity(MAY.atDay(1), MAY.atEndOfMonth());
    static final Instant NOW = Instant.parse("2023-06-01T02:03:04.123456Z");
    static final Stamp APPLIED = new Stamp(NOW, "H1", "M9", "");
    static final Stamp DECIDED = new Stamp(NOW.plusSeconds(1), "clerk", "K1", "核对无误");
    static final Shares SHARES = new Shares(
            Money.ofFen(7),
            Money.ofFen(6),
            Money.ofFen(5),
            Money.ofFen(4),
            Money.ofFen(3),
            Money.ofFen(2),
            Money.ofFen(-1));

    static final List<Figure> FIGURES =
            List.of(new Figure(Field.TOTAL_FEE, "1.00", "2.00"), new Figure(Field.AID, "", "0.30"));

    private ClearingSamples() {}
}
