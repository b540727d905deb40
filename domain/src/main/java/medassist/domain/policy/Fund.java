package medassist.domain.policy;

/** Who pays a benefit 资金渠道. */
public enum Fund {
    /** 医疗救助基金 */
    ASSISTANCE_FUND,
    /** 县级财政 */
    COUNTY_FINANCE,
    /** 暖心无忧基金 */
    WARM_HEART_FUND
}
