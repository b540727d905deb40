package medassist.contracts.memory;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import medassist.application.port.Logins;
import medassist.domain.access.Login;
import medassist.domain.access.Session;

/** Logins by account and sessions by digest, in memory. */
record InMemoryLogins(Map<String, Login> kept, Map<String, Session> sessions) implements Logins {

    @Override
    public Optional<Login> find(String account) {
        return Optional.ofNullable(kept.get(account));
    }

    @Override
    public Optional<Login> lock(String account) {
        return find(account);
    }

    @Override
    public void put(Login login) {
        kept.put(login.account(), login);
    }

    @Override
    public void open(Session session, Instant forgetBefore) {
        sessions.values()
                .removeIf(other -> other.account().equals(session.account())
                        && other.beganAt().isBefore(forgetBefore));
        sessions.put(session.digest(), session);
    }

    @Override
    public Optional<Session> session(String digest) {
        return Optional.ofNullable(sessions.get(digest));
    }

    @Override
    public void use(String digest, Instant at) {
        sessions.computeIfPresent(
                digest,
                (_, session) -> session.usedAt().isBefore(at)
                        ? new Session(digest, session.account(), session.beganAt(), at, session.before())
                        : session);
    }

    @Override
    public void end(String digest) {
        sessions.remove(digest);
    }

    @Override
    public void endOthers(String account, String digest) {
        sessions.values()
                .removeIf(session ->
                        session.account().equals(account) && !session.digest().equals(digest));
    }
}
