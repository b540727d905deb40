package medassist.domain.coverage;

/** A part of the product beside the packs that keeps to sentences of documents 系统功能. */
public enum ProductPart {
    /** Recorded certifications of persons, with their days 身份认定登记. */
    CERTIFICATIONS(true),
    /** Settlement at the counter, in the same step as insurance 一站式结算. */
    SETTLEMENT(true),
    /** What a person may count on, asked by hospitals and offices 待遇查询. */
    ENTITLEMENT(true),
    /** The annual ledger, and years computed again 年度台账. */
    LEDGER(true),
    /** Reconciliation with institutions and payment of what they advanced 清算. */
    CLEARING(true),
    /** Packs known and in force by days, each later one a file of its own 政策包版本. */
    POLICY_PACKS(true),
    /** Lists of persons that authorities send, and changes of them 名单. */
    ROSTERS(true),
    /** Recognised diseases, referrals, approvals, consents and residence elsewhere 备案. */
    FILINGS(true),
    /** Subsidised enrolment in insurance 资助参保. */
    ENROLMENT(true),
    /** Early warning of high burdens 预警. */
    WARNING(false),
    /** Aid for bills from before a certification 追溯救助. */
    LOOK_BACK(true),
    /** Aid decided on application, claims by hand included 依申请救助. */
    ON_APPLICATION(true),
    /** People sent on to other aid and to charity 转介. */
    REFERRAL(true),
    /** Payments to persons 拨付. */
    PAYMENTS(true),
    /** Recovery of what was paid wrongly, and what follows of it 追回. */
    RECOVERY(true),
    /** The fund: raised, spent, surplus, budget, returns 基金. */
    FUND(true),
    /** Targets and the assessment of institutions 目标与考核. */
    TARGETS(false),
    /** Lines of bills, rankings and trends 费用明细与排名. */
    RANKINGS(false),
    /** The map of recipients and burdens 防贫地图. */
    MAP(false);

    private final boolean built;

    ProductPart(boolean built) {
        this.built = built;
    }

    /** Whether it is there today; otherwise it is planned. */
    public boolean isBuilt() {
        return built;
    }
}
