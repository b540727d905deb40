package medassist.domain.enrolment;

import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;

/**
 * What the tax bureau or the office has answered of an enrolment 参保反馈.
 *
 * @param amount the subsidy that was paid, nothing where none was
 * @param reason in the words of who answers, empty where the outcome says enough
 */
public record EnrolmentAnswer(Outcome outcome, Money amount, String reason, Stamp stamp) {

    /** What became of it. */
    public enum Outcome {
        /** The premium was paid 已缴费. */
        PAID,
        /** The payment failed 缴费失败. */
        FAILED,
        /** Insured in another place 异地参保. */
        INSURED_ELSEWHERE,
        /** Insured as an employee 参加职工医保. */
        EMPLOYEE_INSURANCE,
        /** The person does not want to 本人拒保. */
        REFUSED,
        /** Nobody finds the person 无法联系. */
        UNREACHABLE,
        /** The person has moved away 迁出. */
        MOVED,
        /** The person serves in the army, or a sentence 服役服刑. */
        SERVING,
        /** The person has died 死亡. */
        DECEASED
    }

    /** Whether another says the same, whoever and whenever. */
    boolean saysSame(EnrolmentAnswer other) {
        return outcome == other.outcome && amount.equals(other.amount) && reason.equals(other.reason);
    }
}
