package medassist.domain.policy;

/** What of a person's year is watched 预警口径. */
public enum BurdenMeasure {
    /** 政策范围内个人负担, before assistance. */
    IN_POLICY_BURDEN,
    /** 救助后政策范围内个人负担: after what others gave to whom was referred to them, too. */
    REMAINING_BURDEN,
    /** What the person paid of the bills, inside the rules and outside 个人就医负担. */
    PERSON_PAID,
    /** What basic and critical-illness insurance left of the bills, before assistance 基本医保、大病保险报销后个人负担. */
    BEYOND_BASIC_AND_CRITICAL
}
