package medassist.domain.planted;

/** A domain in which one request leaves something behind for the next. */
public final class RemembersStatically {

    static int planted;

    private RemembersStatically() {}
}
