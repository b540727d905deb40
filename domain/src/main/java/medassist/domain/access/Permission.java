package medassist.domain.access;

/**
 * Something that a caller may be allowed to do 权限项. Every conversation asks for one of these before it opens
 * anything.
 */
public enum Permission {
    /** Try out what a claim would be owed 试算. */
    QUOTE,
    /** Post a settlement, reverse, undo and reinstate it 结算与冲正. */
    SETTLE,
    /** See a person, with certifications and filings, by number 按号查询人员. */
    LOOK_UP_PERSONS,
    /** See for a reason what is masked of a person 查看明文. */
    REVEAL_PERSONS,
    /** List and search persons 检索人员. */
    SEARCH_PERSONS,
    /** See what a person may count on, and what is left of each limit 待遇查询. */
    READ_ENTITLEMENTS,
    /** See the entries of a person's annual ledger 年度台账. */
    READ_LEDGERS,
    /** See settlements and their receipts 结算记录与凭证. */
    READ_SETTLEMENTS,
    REGISTER_PERSONS,
    /** Record and withdraw certifications 身份认定. */
    CERTIFY,
    /** Record and withdraw filings 备案. */
    FILE,
    /** Prepare what another person must approve about persons: merged numbers, opening balances. */
    PREPARE_LISTS,
    /** Approve or reject what {@link #PREPARE_LISTS} prepares 复核. */
    APPROVE_LISTS,
    READ_ADJUSTMENTS,
    /** Release and waive what replays found due 差额处理. */
    DECIDE_ADJUSTMENTS,
    /** Approve what {@link #DECIDE_ADJUSTMENTS} prepares 差额复核. */
    APPROVE_ADJUSTMENTS,
    READ_PAYABLES,
    /** Prepare batches of payments to persons, export them and take back what the bank says 拨付经办. */
    PREPARE_PAYMENTS,
    /** Approve what {@link #PREPARE_PAYMENTS} prepares 拨付复核. */
    APPROVE_PAYMENTS,
    /** See cases of recovery, and who issued false papers 追回查询. */
    READ_RECOVERIES,
    /** Report aid that should not have been granted, and refer a case to justice 追回经办. */
    PREPARE_RECOVERIES,
    /** Confirm or clear what {@link #PREPARE_RECOVERIES} reports, and approve what is written off 追回认定. */
    APPROVE_RECOVERIES,
    /** Take in what is repaid, set off, and prepare what is to be written off 追回收款. */
    COLLECT_RECOVERIES,
    /** See what funds have raised, promised and paid 基金查询. */
    READ_FUNDS,
    /** Prepare what is booked in the accounts of funds 基金记账. */
    PREPARE_FUNDS,
    /** Approve what {@link #PREPARE_FUNDS} prepares 基金记账复核. */
    APPROVE_FUNDS,
    READ_INSTITUTIONS,
    REGISTER_INSTITUTIONS,
    /** See statements, applications for clearing, differences and sign-ins of institutions 对账与清算. */
    READ_BOOKS,
    /** Send totals and details to be compared, exchange files, sign in and out 对账. */
    RECONCILE,
    /** Say of a difference that it is settled 差异处理. */
    RESOLVE_DIFFERENCES,
    /** Apply for clearing, and withdraw the application 清算申请. */
    APPLY_FOR_CLEARING,
    /** Accept or reject an application for clearing 清算审核. */
    DECIDE_CLEARINGS,
    /** Approve what {@link #DECIDE_CLEARINGS} would accept 清算复核. */
    APPROVE_CLEARINGS,
    /** Say that an accepted application was paid 清算拨付. */
    PAY_CLEARINGS,
    /** See of which burdens of persons the office is warned 预警查询. */
    READ_ALERTS,
    /** List, send, verify and close alerts 预警处理. */
    HANDLE_ALERTS,
    /** See lists of subsidised enrolments, and what became of them 资助参保查询. */
    READ_ENROLMENTS,
    /** Draw up lists of subsidised enrolments, and take back what became of them 资助参保经办. */
    PREPARE_ENROLMENTS,
    /** Approve what {@link #PREPARE_ENROLMENTS} draws up 资助名单复核. */
    APPROVE_ENROLMENTS,
    /** See rosters, and what their rows came to 名单查询. */
    READ_ROSTERS,
    /** Send and withdraw rosters 名单导入. */
    PREPARE_ROSTERS,
    /** Have what {@link #PREPARE_ROSTERS} sends applied 名单复核. */
    APPROVE_ROSTERS,
    /** See applications for aid, and what becomes of them 救助申请查询. */
    READ_APPLICATIONS,
    /** Receive applications, hand in what is missing, and withdraw them 救助申请受理. */
    RECEIVE_APPLICATIONS,
    /** Review, return and publish what {@link #RECEIVE_APPLICATIONS} receives 救助申请审核. */
    REVIEW_APPLICATIONS,
    /** Grant or refuse what {@link #REVIEW_APPLICATIONS} proposes, and revoke what was granted 救助申请审批. */
    APPROVE_APPLICATIONS,
    READ_POLICIES,
    /** Try drafts of documents on real bills, and see what they would do 政策试算. */
    TRY_POLICIES,
    READ_PARAMETERS,
    /** Prepare values of parameters, which another person must approve 参数维护. */
    PREPARE_PARAMETERS,
    APPROVE_PARAMETERS,
    /** See what waits for a second person 待复核事项. */
    READ_PENDING,
    READ_EVENTS,
    /** Have events told again 事件重发. */
    REPLAY_EVENTS,
    READ_AUDIT,
    /** Do at once what others prepare for a second person, having second persons of its own 自行复核. */
    DECIDE_ALONE,
    /** See how the service itself is doing 运行状态. */
    OPERATE,
    /** Add, change and revoke accounts and keys 账号管理. */
    ADMINISTER,
    /** Say for which operator it asks, and be believed 代操作人申报. */
    NAME_OPERATORS
}
