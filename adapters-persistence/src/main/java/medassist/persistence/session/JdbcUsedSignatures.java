package medassist.persistence.session;

import jakarta.inject.Singleton;
import java.time.Instant;
import medassist.application.port.UsedSignatures;

/** Used signatures in PostgreSQL: the primary key makes the second of two users wait until the first has committed. */
@Singleton
class JdbcUsedSignatures implements UsedSignatures {

    /** More than come in, so that none stay for long, and few enough to take no time. */
    private static final int FORGOTTEN_AT_ONCE = 10;

    private final SignatureRows rows;

    JdbcUsedSignatures(SignatureRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean use(Use use, Instant now) {
        rows.removeSomeUntil(now, FORGOTTEN_AT_ONCE);
        return rows.add(use.signature(), use.purpose(), use.until(), now) == 1
                || rows.purpose(use.signature()).filter(use.purpose()::equals).isPresent();
    }
}
