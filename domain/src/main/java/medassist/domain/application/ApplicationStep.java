package medassist.domain.application;

import java.time.Instant;
import medassist.domain.ledger.Stamp;

/**
 * Something that was done about an application 经办步骤.
 *
 * @param opinion why, in the words of who did it
 */
public record ApplicationStep(Kind kind, Instant at, String by, String opinion) {

    /** What was done. */
    public enum Kind {
        RECEIVED,
        /** What was missing was handed in 补正. */
        SUPPLEMENTED,
        RETURNED,
        REVIEWED,
        PUBLISHED,
        /** Somebody objected to what was published 异议. */
        OBJECTED,
        APPROVED,
        REFUSED,
        WITHDRAWN,
        LAPSED,
        REVOKED
    }

    static ApplicationStep of(Kind kind, Stamp stamp) {
        return new ApplicationStep(kind, stamp.at(), stamp.by(), stamp.reason());
    }
}
