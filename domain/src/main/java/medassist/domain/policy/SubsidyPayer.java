package medassist.domain.policy;

/** Who pays a subsidy of enrolment 资助参保资金渠道. */
public enum SubsidyPayer {
    /** 医疗救助基金 */
    ASSISTANCE_FUND,
    /** 县级财政 */
    COUNTY_FINANCE,
    /** 原渠道: whoever paid it before the document */
    ORIGINAL_CHANNEL
}
