package medassist.domain.policy;

import medassist.domain.parameter.ParameterName;

/** An insurance in which people enrol by the year, and of whose premium a person pays a part 参保险种. */
public enum InsuranceScheme {
    /** 城乡居民基本医疗保险 */
    BASIC_RESIDENT("premium.basic"),
    /** 大病保险选缴, by shares */
    CRITICAL_ILLNESS_SHARE("premium.critical-illness-share"),
    /** 惠民型商业补充医疗保险 */
    SUPPLEMENT("premium.supplement");

    private final String premium;

    InsuranceScheme(String premium) {
        this.premium = premium;
    }

    /** The parameter that says the person's own premium 个人缴费标准 of a year, of one share. */
    public ParameterName premium() {
        return new ParameterName(premium);
    }
}
