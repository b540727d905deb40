package medassist.persistence.access;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import medassist.domain.access.Session;
import org.jspecify.annotations.Nullable;

/** A row of {@code login_session}. */
@MappedEntity("login_session")
record SessionRow(
        String digest,
        String account,
        Instant beganAt,
        Instant usedAt,
        @Nullable Instant before) {

    static SessionRow from(Session session) {
        return new SessionRow(
                session.digest(),
                session.account(),
                session.beganAt(),
                session.usedAt(),
                session.before().orElse(null));
    }

    Session toDomain() {
        return new Session(digest, account, beganAt, usedAt, Optional.ofNullable(before));
    }
}
