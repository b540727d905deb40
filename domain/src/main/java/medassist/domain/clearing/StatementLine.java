package medassist.domain.clearing;

import java.time.LocalDate;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Shares;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.InsuranceType;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.SettlementNumber;

/**
 * A line of what an institution advanced 对账明细. A settlement that was reversed is two lines, one of each kind, both
 * marked, whose shares cancel out.
 *
 * @param number our number of the settlement, or of its reversal
 * @param settlementNumber our number of the settlement
 * @param request the institution's own number of the request that settled it, or took it back; empty where others asked
 * @param visit the institution's number of the visit, empty where not given
 * @param day the day to whose statement the line belongs
 * @param insuranceType the bill's own, or where it states none the person's
 * @param reversed whether the settlement was reversed before it was cleared, or this is its reversal 退费结算标志
 * @param shares negative for a reversal
 */
public record StatementLine(
        SettlementKey settlement,
        SettlementNumber number,
        SettlementNumber settlementNumber,
        String request,
        DivisionCode jurisdiction,
        PersonId personId,
        String visit,
        LocalDate day,
        ClearingType type,
        InsuranceType insuranceType,
        Kind kind,
        boolean reversed,
        Shares shares) {

    /** What a line says. */
    public enum Kind {
        /** The institution advanced the shares 垫付. */
        ADVANCE,
        /** They were reversed 退费. */
        REVERSAL
    }

    /** Names the line, in whatever statement it stands. */
    public Key key() {
        return new Key(settlement, kind);
    }

    /** The name of a line. */
    public record Key(SettlementKey settlement, Kind kind) {}
}
