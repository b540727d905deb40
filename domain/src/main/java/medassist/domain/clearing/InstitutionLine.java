package medassist.domain.clearing;

import java.util.Optional;
import medassist.domain.money.Money;

/**
 * A line of an institution's own books, as it sends them to be reconciled 医药机构对账明细.
 *
 * @param number our number of the settlement, or of its reversal; the line of a reversal may have either
 * @param visit empty where not given
 * @param person the person's number, empty where not given
 * @param reversed 退费结算标志
 * @param totalFee 医疗费总额, negative for a reversal
 * @param funds 基金支付总额, as the institution's dialect counts it
 * @param account 个人账户支出
 * @param aid 医疗救助基金支出, where the institution states it
 */
public record InstitutionLine(
        String number,
        String visit,
        String person,
        Money totalFee,
        Money funds,
        Money account,
        boolean reversed,
        Optional<Money> aid) {

    boolean isOfNothing() {
        return totalFee.isZero() && funds.isZero() && account.isZero();
    }

    public boolean isReversal() {
        return totalFee.isNegative() || funds.isNegative() || account.isNegative();
    }
}
