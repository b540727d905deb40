package medassist.application.certifying;

/** What became of a certification that was put on record or withdrawn. */
public enum CertificationResult {
    ADDED,
    CORRECTED,
    /** It was on record exactly so; nothing was changed. */
    UNCHANGED,
    WITHDRAWN,
    /** None with the id is on record; nothing was changed. */
    NOT_ON_RECORD,
    UNKNOWN_PERSON
}
