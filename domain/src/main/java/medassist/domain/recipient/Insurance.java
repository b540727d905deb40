package medassist.domain.recipient;

/** The basic insurance 基本医疗保险 a person belongs to. */
public enum Insurance {
    /** 城乡居民 */
    RESIDENT,
    /** 职工 */
    EMPLOYEE,
    /** 退休职工 */
    EMPLOYEE_RETIRED,
    /** 未参保 */
    NONE
}
