package medassist.domain.outcome;

import java.util.List;

/**
 * Why a rule refused something 拒绝原因; nothing was changed.
 *
 * @param arguments what the wording of the code speaks of, in its order
 * @param field the field of the request that is at fault, such as {@code pools/0/pool}; empty where none is by itself
 */
public record Refusal(Code code, List<String> arguments, String field) {

    /** What kind of refusal it is, whatever it is about. */
    public enum Kind {
        /** A rule of assistance does not allow it 不符合规则. */
        RULE,
        /** It does not fit how things are by now 状态冲突. */
        CONFLICT,
        /** There is nothing of that name 不存在. */
        UNKNOWN,
        /** The caller may not 无权限. */
        FORBIDDEN
    }

    /** The refusals, by names that stay, each with the field of the request that is at fault, if one is. */
    public enum Code {
        /** The parts of the bill do not make its total 费用合计不符. */
        AMOUNTS_DO_NOT_ADD_UP(Kind.RULE, "totalFee"),
        /** The insurers paid more than the bill 已支付金额超过总额. */
        PAID_EXCEEDS_TOTAL(Kind.RULE, "paid"),
        /** More was paid outside policy scope than was paid at all, or than the bill has there 目录外赔付金额有误. */
        PAID_OUTSIDE_SCOPE(Kind.RULE, "paidOutsideScope"),
        /** More is carved out than the bill has inside policy scope 其他渠道支付金额有误. */
        CARVED_OUT_EXCEEDS_SCOPE(Kind.RULE, "carvedOut/amount"),
        UNKNOWN_PERSON(Kind.RULE, "personId"),
        /** Another insured person is registered with the identity number 身份证号重复. */
        DUPLICATE_PERSON(Kind.CONFLICT, "idNumber"),
        /** The person is insured elsewhere 参保地不符. */
        JURISDICTION_DIFFERS(Kind.RULE, "jurisdiction"),
        UNKNOWN_INSTITUTION(Kind.RULE, "institutionId"),
        /** No document of the jurisdiction is in force on the settlement date. */
        NO_POLICY_IN_FORCE(Kind.RULE, "settledOn"),
        /** The settlement date is after tomorrow 结算日期晚于明天. */
        SETTLED_IN_THE_FUTURE(Kind.RULE, "settledOn"),
        /** The claim says that another scheme pays, but the document knows none for this person and disease. */
        NO_CARVE_OUT(Kind.RULE, "carvedOut"),
        /** Nobody can tell if a disease is special: the document's list is elsewhere, and none is recognised on file. */
        SPECIAL_DISEASES_UNKNOWN(Kind.RULE, "diseaseCode"),
        UNKNOWN_FILING(Kind.UNKNOWN, ""),
        /** The institution has used the settlement id for another content. */
        SETTLEMENT_ID_REUSED(Kind.CONFLICT, "settlementId"),
        UNKNOWN_SETTLEMENT(Kind.UNKNOWN, ""),
        /** It was reversed before, by another request 已冲正. */
        ALREADY_REVERSED(Kind.CONFLICT, ""),
        /** A number is not merged into itself. */
        MERGES_WITH_ITSELF(Kind.RULE, "into"),
        /** The numbers are registered with different identity numbers, or one with none 身份证号不同. */
        ID_NUMBERS_DIFFER(Kind.RULE, "into"),
        /** The number is merged into another already 已并户. */
        ALREADY_MERGED(Kind.CONFLICT, ""),
        /** The number to be merged into is itself merged into another. */
        TARGET_IS_MERGED(Kind.CONFLICT, "into"),
        /** Other numbers are merged into the one to be merged. */
        HAS_MERGED_NUMBERS(Kind.CONFLICT, ""),
        /** A row is of another jurisdiction than the first of the list. */
        OTHER_JURISDICTION(Kind.RULE, "jurisdiction"),
        /** The ledger year has not begun 年度未到. */
        YEAR_IN_THE_FUTURE(Kind.RULE, "year"),
        /** No document of the jurisdiction is in force on any day of the year. */
        NO_POLICY_IN_YEAR(Kind.RULE, "jurisdiction"),
        /** No document of the year has the benefit 救助项目不存在. */
        UNKNOWN_BENEFIT(Kind.RULE, "deductibles"),
        /** No document of the year has the pool 限额池不存在. */
        UNKNOWN_POOL(Kind.RULE, "pools"),
        /** The benefit, the pool or the ledger stands there twice 重复. */
        NAMED_TWICE(Kind.RULE, ""),
        /** More assistance than in-policy burden 救助金额超过政策范围内个人负担. */
        ASSISTANCE_EXCEEDS_BURDEN(Kind.RULE, "assistance"),
        /** What the year had used before is taken over already 期初余额已记. */
        OPENING_BALANCE_EXISTS(Kind.CONFLICT, ""),
        /** No opening balance of the year stands 没有期初余额. */
        NO_OPENING_BALANCE(Kind.UNKNOWN, ""),
        UNKNOWN_CERTIFICATION(Kind.UNKNOWN, ""),
        UNKNOWN_ADJUSTMENT(Kind.UNKNOWN, ""),
        /** There is no such list 名单不存在. */
        UNKNOWN_LIST(Kind.UNKNOWN, ""),
        /** The list is not in the state for that 名单状态不符. */
        LIST_STATE(Kind.CONFLICT, ""),
        /** A second person must say of the list how many end by it, or cannot be told 名单须确认. */
        LIST_WANTS_WORD(Kind.CONFLICT, "endings"),
        /** A full list of a later month is applied, which this one would undo 已有更晚月份的全量名单. */
        LATER_LIST_APPLIED(Kind.CONFLICT, ""),
        /** What is on record is not what the list was compared with 比对后已变更. */
        CHANGED_SINCE_PREVIEW(Kind.CONFLICT, ""),
        /** The person who has come has another name than the list says 姓名不符. */
        NAME_DIFFERS(Kind.CONFLICT, ""),
        /** What the list put on record was changed since 名单写入后已变更. */
        TOUCHED_SINCE(Kind.CONFLICT, ""),
        /** Nobody is left whose enrolment is to be subsidised 没有待资助人员. */
        NOTHING_TO_SUBSIDISE(Kind.CONFLICT, ""),
        /** There is no such application 申请不存在. */
        UNKNOWN_APPLICATION(Kind.UNKNOWN, ""),
        /** The jurisdiction's document decides nothing of the kind on application 无此申请事项. */
        UNKNOWN_KIND(Kind.RULE, "kind"),
        /** The number was used for another application 申请编号重复. */
        APPLICATION_ID_REUSED(Kind.CONFLICT, "applicationId"),
        /** The application does not go there from the state that it is in 申请状态不符. */
        APPLICATION_STATE(Kind.CONFLICT, ""),
        /** Who has had a part in an application does not decide it 须由未经手人员审批. */
        TOUCHED_BEFORE(Kind.FORBIDDEN, ""),
        /** It would come to another amount by now than was proposed and seen 核定金额已变. */
        PROPOSAL_STALE(Kind.CONFLICT, "amount"),
        /** The days of its publication are not over 公示未满. */
        PUBLICATION_NOT_OVER(Kind.CONFLICT, ""),
        /** Where the jurisdiction publishes, nothing is decided that was not published 未经公示. */
        NOT_PUBLISHED(Kind.CONFLICT, ""),
        /** Nobody of the document's classes that it is for on the day 非救助对象. */
        NOT_A_RECIPIENT(Kind.RULE, ""),
        /** A fact is not said without which nothing can be computed 缺少申请事实. */
        FACT_MISSING(Kind.RULE, "facts"),
        /** A paper is not handed in 缺少申请材料. */
        DOCUMENT_MISSING(Kind.RULE, "documents"),
        /** A burden is below the threshold of the document 未达到救助门槛. */
        BELOW_THRESHOLD(Kind.RULE, ""),
        /** A figure lies outside what the document allows 超出政策范围. */
        OUTSIDE_BOUNDS(Kind.RULE, "facts"),
        /** More was accepted than the year has left to the person 超过个人实际负担. */
        EXCEEDS_PERSONAL_COST(Kind.RULE, "facts"),
        /** The claim was received after the last day for its bill 逾期申报. */
        CLAIM_TOO_LATE(Kind.RULE, "receivedOn"),
        /** It is granted once a year 本年度已申请. */
        ALREADY_APPLIED_THIS_YEAR(Kind.RULE, ""),
        /** The bill was settled, or has served an application 票据已使用. */
        BILL_USED_BEFORE(Kind.RULE, "facts/bill"),
        /** The picture of a paper is too large 影像过大. */
        PAPER_TOO_LARGE(Kind.RULE, ""),
        /** It is no picture that can be kept 影像格式不支持. */
        PAPER_NO_PICTURE(Kind.RULE, ""),
        /** Another picture of the application has the id 影像编号已使用. */
        PAPER_EXISTS(Kind.CONFLICT, ""),
        /** There is no such picture, or no such application 影像不存在. */
        UNKNOWN_PAPER(Kind.UNKNOWN, ""),
        /** What was granted would come out otherwise by now 决定待复核. */
        DECISION_TO_REVIEW(Kind.CONFLICT, ""),
        /** It was decided on application, and is revoked and not reversed 依申请结算. */
        DECIDED_ON_APPLICATION(Kind.CONFLICT, ""),
        /** There is no such batch of payments 拨付批次不存在. */
        UNKNOWN_BATCH(Kind.UNKNOWN, ""),
        /** The batch is not in the state for that 拨付批次状态不符. */
        BATCH_STATE(Kind.CONFLICT, ""),
        /** The batch has no payment of it 批次中没有该应付款. */
        UNKNOWN_PAYMENT(Kind.UNKNOWN, ""),
        /** The payment is not to be paid, or was answered otherwise 拨付状态不符. */
        PAYMENT_STATE(Kind.CONFLICT, ""),
        /** It is not owed by the fund, or stands in another batch 应付款不可拨付. */
        PAYABLE_NOT_OPEN(Kind.CONFLICT, "payables"),
        /** Nothing is owed that can be paid 没有可拨付的应付款. */
        NOTHING_TO_PAY(Kind.CONFLICT, ""),
        /** No account of the person is known 收款账户未登记. */
        PAYEE_UNKNOWN(Kind.RULE, "payables"),
        /** The account of the person has another name 收款人姓名不符. */
        PAYEE_DIFFERS(Kind.RULE, "payables"),
        /** The person has died, and no heir is to be paid 本人已故. */
        PERSON_DIED(Kind.RULE, "payables"),
        /** The notice of allotment is booked already 下达文件已记账. */
        FUND_ENTRY_BOOKED(Kind.CONFLICT, "document"),
        /** Money does not move tomorrow, or come before it is allotted 日期不符. */
        FUND_DAY(Kind.RULE, "receivedOn"),
        /** No such allotment is booked in the account 拨款记录不存在. */
        UNKNOWN_FUND_RECEIPT(Kind.RULE, "receipt"),
        /** More has come than was allotted, or is still on its way 超出未到账金额. */
        MORE_THAN_ALLOTTED(Kind.CONFLICT, "amount"),
        /** The line is none that can be taken back: a transfer, one that is taken back already, an allotment of which something has come 账簿记录不可冲销. */
        FUND_LINE_NOT_OPEN(Kind.CONFLICT, "line"),
        /** The fund has not so much left 基金结余不足. */
        FUND_TOO_SMALL(Kind.CONFLICT, "amount"),
        /** No document of the year has a fund pay for that 用途未知. */
        UNKNOWN_PURPOSE(Kind.RULE, "purpose"),
        /** The draft of a document is not sound 政策草案有误. */
        UNSOUND_DRAFT(Kind.RULE, "pack"),
        /** There is no such trial of drafts 试算不存在. */
        UNKNOWN_TRIAL(Kind.UNKNOWN, ""),
        /** There is no such case of recovery 追回案件不存在. */
        UNKNOWN_RECOVERY(Kind.UNKNOWN, ""),
        /** The case is not confirmed, or has come to its end 追回案件状态不符. */
        RECOVERY_STATE(Kind.CONFLICT, ""),
        /** More than is still owed 超出应追回余额. */
        RECOVERY_BALANCE(Kind.CONFLICT, "amount"),
        /** A repayment came by the voucher before 凭证已登记. */
        VOUCHER_USED(Kind.CONFLICT, "voucher"),
        /** Another case takes it back 已在其他追回案件中. */
        IN_ANOTHER_RECOVERY(Kind.CONFLICT, ""),
        /** It was not granted to the person, or through the institution, that is to owe it 与责任方无关. */
        OF_ANOTHER_DEBTOR(Kind.RULE, ""),
        UNKNOWN_ENROLMENT(Kind.UNKNOWN, ""),
        /** The enrolment is not approved, or came to its end 参保记录状态不符. */
        ENROLMENT_STATE(Kind.CONFLICT, ""),
        UNKNOWN_ALERT(Kind.UNKNOWN, ""),
        /** The alert does not go there from the state that it is in 预警状态不符. */
        ALERT_STATE(Kind.CONFLICT, ""),
        /** The adjustment was decided otherwise, or has lapsed. */
        ADJUSTMENT_NOT_DUE(Kind.CONFLICT, ""),
        /** A yearly limit has no room for it, since others draw on it. */
        LIMIT_WOULD_BE_EXCEEDED(Kind.CONFLICT, ""),
        /** The message to be undone is another person's. */
        UNDOES_ANOTHER_PERSON(Kind.CONFLICT, ""),
        /** The message to be undone has done something else than is said of it. */
        UNDOES_ANOTHER_KIND(Kind.CONFLICT, ""),
        /** It is part of an application for clearing, and is reversed by adjustment only 已纳入清算. */
        SETTLEMENT_CLEARED(Kind.CONFLICT, ""),
        /** It is in no application for clearing, so that it is reversed as usual. */
        SETTLEMENT_NOT_CLEARED(Kind.CONFLICT, ""),
        /** The month has nothing, or nothing more, to be cleared. */
        NOTHING_TO_CLEAR(Kind.CONFLICT, ""),
        /** The month that is to be cleared has not begun 清算月份未到. */
        MONTH_IN_THE_FUTURE(Kind.RULE, "month"),
        /** The institution's figures are not ours 清算金额不符. */
        CLEARING_FIGURES_DIFFER(Kind.CONFLICT, ""),
        UNKNOWN_CLEARING(Kind.UNKNOWN, ""),
        /** The application has gone another way, or is not so far. */
        CLEARING_STATE(Kind.CONFLICT, ""),
        /** A payment is neither before its month nor in the future. */
        NO_PAYDAY(Kind.RULE, "paidOn"),
        /** Differences of the month are open 对账差异未处理. */
        DIFFERENCES_OPEN(Kind.CONFLICT, ""),
        UNKNOWN_DIFFERENCE(Kind.UNKNOWN, ""),
        UNKNOWN_FILE(Kind.UNKNOWN, ""),
        UNKNOWN_SIGN_IN(Kind.UNKNOWN, ""),
        UNKNOWN_ACT(Kind.UNKNOWN, ""),
        /** Another person than prepared an act must decide it 须由另一人复核. */
        SAME_PERSON_DECIDES(Kind.FORBIDDEN, ""),
        /** The act would do something else by now than was shown 复核内容已变. */
        PENDING_CHANGED(Kind.CONFLICT, "digest"),
        /** The act was decided before, otherwise or by somebody else 已复核. */
        ACT_DECIDED(Kind.CONFLICT, ""),
        /** No document is known by which the jurisdiction would decide, or any city of it 统筹区未知. */
        UNKNOWN_JURISDICTION(Kind.RULE, "jurisdiction"),
        /** A dated figure that is needed has no value on the day 参数缺失. */
        MISSING_PARAMETER(Kind.RULE, ""),
        /** A dated figure lies outside what the document allows 参数超出政策范围. */
        PARAMETER_OUTSIDE_BOUNDS(Kind.RULE, ""),
        /** Another account has the name 账号已存在. */
        ACCOUNT_EXISTS(Kind.CONFLICT, "name"),
        UNKNOWN_ACCOUNT(Kind.UNKNOWN, "name"),
        /** Nobody may have two such roles 角色不相容. */
        ROLES_EXCLUDE_EACH_OTHER(Kind.RULE, "roles"),
        /** A role does not reach further than is said 未说明数据范围. */
        REACH_NOT_STATED(Kind.RULE, ""),
        /** The key or certificate is or was an account's 凭据已被使用. */
        KEY_IN_USE(Kind.CONFLICT, "key"),
        /** Name, password or code are wrong, or too much was tried of late; it is not said which 登录失败. */
        SIGN_IN_REFUSED(Kind.FORBIDDEN, "password"),
        /** The current password is not this 原口令有误. */
        WRONG_PASSWORD(Kind.RULE, "current"),
        /** The new password is too short, too long, or easily guessed 口令强度不足. */
        WEAK_PASSWORD(Kind.RULE, "wanted"),
        /** The authenticator does not show this code now, or it was used 动态口令有误. */
        WRONG_CODE(Kind.RULE, "code"),
        /** The caller may not ask for this 无权限. */
        FORBIDDEN(Kind.FORBIDDEN, "");

        private final Kind kind;
        private final String field;

        Code(Kind kind, String field) {
            this.kind = kind;
            this.field = field;
        }

        public Kind kind() {
            return kind;
        }

        /** The field of a request that is at fault as a rule. */
        String field() {
            return field;
        }
    }

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** One that is about the field that its code is about. */
    public Refusal(Code code, List<String> arguments) {
        this(code, arguments, code.field());
    }

    /** The same about another field. */
    public Refusal at(String another) {
        return new Refusal(code, arguments, another);
    }

    public static Refusal of(Code code, Object... arguments) {
        return new Refusal(
                code, List.of(arguments).stream().map(Object::toString).toList());
    }
}
