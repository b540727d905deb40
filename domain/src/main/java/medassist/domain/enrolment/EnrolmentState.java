package medassist.domain.enrolment;

/** How far a subsidised enrolment has come 资助参保状态. */
public enum EnrolmentState {
    /** It stands in a list that nobody has approved yet. */
    DRAFT,
    /** Its list is approved, and the tax bureau is to be told. */
    APPROVED,
    /** The premium was paid, with the subsidy that was approved. */
    ENROLLED,
    /** Another subsidy was paid than was approved: both stand until somebody has looked into it. */
    DIFFERS,
    /** It did not come to that, as the answer says. */
    NOT_ENROLLED,
    /** Its list was withdrawn before it was approved. */
    WITHDRAWN
}
