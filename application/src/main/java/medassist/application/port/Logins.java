package medassist.application.port;

import java.time.Instant;
import java.util.Optional;
import medassist.domain.access.Login;
import medassist.domain.access.Session;

/** By what people sign in, and the sessions they have 口令与会话. */
public interface Logins {

    Optional<Login> find(String account);

    /** The same, which nobody else changes until the transaction ends. */
    Optional<Login> lock(String account);

    /** Keeps it, in place of the one before. */
    void put(Login login);

    /** Adds a session, and forgets those of its account that began before a moment. */
    void open(Session session, Instant forgetBefore);

    /** The session of a digest, whether it is still open or not. */
    Optional<Session> session(String digest);

    /** Notes that a session was used. */
    void use(String digest, Instant at);

    /** Forgets a session. */
    void end(String digest);

    /** Forgets all sessions of an account but one; an empty digest spares none. */
    void endOthers(String account, String digest);
}
