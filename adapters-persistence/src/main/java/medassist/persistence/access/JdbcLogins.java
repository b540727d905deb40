package medassist.persistence.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import medassist.application.port.Logins;
import medassist.domain.access.Login;
import medassist.domain.access.Session;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;

/** Logins and sessions in PostgreSQL, the secrets of second factors encrypted. */
@Singleton
class JdbcLogins implements Logins {

    private final LoginRows rows;
    private final SessionRows sessions;
    private final FieldCipher cipher;

    JdbcLogins(LoginRows rows, SessionRows sessions, FieldCipher cipher) {
        this.rows = rows;
        this.sessions = sessions;
        this.cipher = cipher;
    }

    private static Cell cell(String account) {
        return new Cell("login.second_factor", account);
    }

    @Override
    public Optional<Login> find(String account) {
        return rows.find(account).map(this::opened);
    }

    @Override
    public Optional<Login> lock(String account) {
        return rows.lock(account).map(this::opened);
    }

    private Login opened(LoginRow row) {
        return row.toDomain(kept -> cipher.open(cell(row.account()), kept));
    }

    @Override
    public void put(Login login) {
        rows.put(LoginRow.from(login, secret -> cipher.seal(cell(login.account()), secret)));
    }

    @Override
    public void open(Session session, Instant forgetBefore) {
        sessions.forget(session.account(), forgetBefore);
        sessions.add(SessionRow.from(session));
    }

    @Override
    public Optional<Session> session(String digest) {
        return sessions.find(digest).map(SessionRow::toDomain);
    }

    @Override
    public void use(String digest, Instant at) {
        sessions.use(digest, at);
    }

    @Override
    public void end(String digest) {
        sessions.end(digest);
    }

    @Override
    public void endOthers(String account, String digest) {
        sessions.endOthers(account, digest);
    }
}
