package medassist.domain.policy;

/** With whom a warning is shared 预警信息共享部门. */
public enum WarningReceiver {
    /** 民政 */
    CIVIL_AFFAIRS,
    /** 乡村振兴 */
    RURAL_REVITALISATION,
    /** 残联 */
    DISABLED_FEDERATION
}
