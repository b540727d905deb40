package medassist.application.certifying;

/** What became of a certification or filing that was put on record. */
public enum PutResult {
    ADDED,
    CORRECTED
}
