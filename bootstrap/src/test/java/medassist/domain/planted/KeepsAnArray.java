package medassist.domain.planted;

/** A domain whose constants anyone can change. */
public final class KeepsAnArray {

    static final int[] PLANTED = {1, 2};

    private KeepsAnArray() {}
}
