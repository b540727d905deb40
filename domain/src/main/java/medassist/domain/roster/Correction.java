package medassist.domain.roster;

/**
 * What reading a cell has changed of it 规范化: nothing is changed silently.
 *
 * @param sent what stood there
 * @param read what was taken of it
 */
public record Correction(RosterColumn column, String sent, String read) {

    /** Hides what was sent, which may identify a person. */
    @Override
    public String toString() {
        return "Correction[" + column + "]";
    }
}
