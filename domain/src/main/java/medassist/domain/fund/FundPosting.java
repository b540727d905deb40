package medassist.domain.fund;

import medassist.domain.money.Money;

/**
 * One side of a booking 分录.
 *
 * @param account {@link #CASH}, {@link #RECEIVABLE}, or such as {@code SOURCE:CENTRAL}
 * @param amount debit 借; below zero, credit 贷
 */
public record FundPosting(String account, Money amount) {

    /** 基金存款: what is there. */
    public static final String CASH = "CASH";

    /** 应收: what was allotted and has not come yet. */
    public static final String RECEIVABLE = "RECEIVABLE";
}
