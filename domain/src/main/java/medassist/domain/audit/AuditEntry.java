package medassist.domain.audit;

import java.time.Instant;
import medassist.domain.recipient.IdNumber;

/**
 * Who did what to whom, when, from where and why 审计记录; it is only ever added.
 *
 * @param personId whom it concerns, empty where it concerns nobody
 * @param subject what it was done to: the id of a settlement, a certification, an adjustment, an institution or an
 *     act that needs two people, a ledger year, or another person's number
 * @param reason identity numbers in it are masked
 */
public record AuditEntry(Instant at, Caller caller, Action action, String personId, String subject, String reason) {

    public AuditEntry {
        caller = caller.onRecord();
        subject = IdNumber.masked(subject);
        reason = IdNumber.masked(reason);
    }

    /** What is done, by names that stay. */
    public enum Action {
        REGISTER_INSTITUTION,
        REGISTER_PERSON,
        REVEAL_PERSON,
        CERTIFY,
        WITHDRAW_CERTIFICATION,
        FILE,
        WITHDRAW_FILING,
        SETTLE,
        REVERSE,
        REINSTATE,
        RELEASE_ADJUSTMENT,
        WAIVE_ADJUSTMENT,
        GRANT_AID,
        REVOKE_AID,
        RECEIVE_APPLICATION,
        HANDLE_APPLICATION,
        KEEP_PAPER,
        READ_PAPER,
        EXPORT_PAYMENTS,
        ANSWER_PAYMENTS,
        TRY_POLICY,
        REPORT_RECOVERY,
        HANDLE_RECOVERY,
        HANDLE_ALERT,
        EXPORT_ALERTS,
        EXPORT_ENROLMENTS,
        RECEIVE_ROSTER,
        WITHDRAW_ROSTER,
        EXPORT_ROSTER,
        APPLY_FOR_CLEARING,
        WITHDRAW_CLEARING,
        REJECT_CLEARING,
        ACCEPT_CLEARING,
        PAY_CLEARING,
        ADJUST_CLEARING,
        TAKE_OVER_BALANCE,
        REVERSE_BALANCE,
        MERGE,
        RESOLVE_DIFFERENCE,
        SIGN_IN,
        SIGN_OUT,
        FAIL_SIGN_IN,
        CHANGE_PASSWORD,
        SET_SECOND_FACTOR,
        PREPARE_ACT,
        APPROVE_ACT,
        REJECT_ACT,
        ADD_ACCOUNT,
        ROTATE_KEY,
        SET_PASSWORD,
        REVOKE_ACCOUNT
    }
}
