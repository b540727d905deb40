package medassist.application.port;

/**
 * Which payables are looked for.
 *
 * @param personId empty for anyone's
 * @param jurisdiction empty for any
 */
public record PayableFilter(String personId, String jurisdiction, State state) {

    /** Whether only those are looked for that are owed, or that were cancelled. */
    public enum State {
        ANY,
        DUE,
        CANCELLED
    }
}
