package medassist.domain.recipient;

/** The authority that certified 认定部门. */
public enum Issuer {
    /** 民政 */
    CIVIL_AFFAIRS,
    /** 残联 */
    DISABLED_FEDERATION,
    /** 乡村振兴 */
    RURAL_REVITALISATION,
    /** 总工会 */
    TRADE_UNION,
    OTHER,
    /** The certificate does not say. */
    UNSTATED
}
