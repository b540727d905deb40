package medassist.domain.fund;

/** Where a fund's money comes from 资金来源. */
public enum FundSource {
    /** 中央财政 */
    CENTRAL,
    /** 省级财政 */
    PROVINCE,
    /** 市级财政 */
    CITY,
    /** 县级财政 */
    COUNTY,
    /** 彩票公益金 */
    LOTTERY,
    /** 社会捐赠 */
    DONATION,
    /** 利息 */
    INTEREST,
    /** 上年结转: it was raised before, and counts as nothing raised in the year. */
    CARRIED_OVER
}
