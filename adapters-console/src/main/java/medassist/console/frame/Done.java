package medassist.console.frame;

/**
 * What was done just now. The page that a form leads to says so: a browser that shows it anew, or again, asks for a page and sends no
 * form twice.
 */
public enum Done {
    ADJUSTMENT,
    APPLICATION,
    BATCH_ANSWERS,
    BATCH_WITHDRAWAL,
    CLEARING,
    ENROLMENT_ANSWER,
    ENROLMENT_WITHDRAWAL,
    PENDING_APPROVED,
    PENDING_REJECTED,
    REVERSAL,
    ROSTER_APPLICATION,
    ROSTER_WITHDRAWAL;

    /** The parameter by which a page is told. */
    public static final String PARAMETER = "done";
}
