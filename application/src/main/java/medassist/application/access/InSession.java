package medassist.application.access;

import java.util.Set;
import medassist.domain.access.Role;
import medassist.domain.access.Session;

/**
 * A person who has signed in, in a session of its own 会话中的人员.
 *
 * @param missing what must be done before anything else may be
 */
public record InSession(SignedIn signedIn, Set<Role> roles, Session session, Missing missing) {

    public InSession {
        roles = Set.copyOf(roles);
    }

    /** What may be missing yet. */
    public enum Missing {
        NOTHING,
        /** A password that nobody else knows. */
        OWN_PASSWORD,
        /** A second factor, of who approves, pays or administers. */
        SECOND_FACTOR
    }
}
