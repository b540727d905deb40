package medassist.domain.clearing;

import java.time.Instant;
import java.util.Optional;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Stamp;
import medassist.domain.validity.Validity;

/**
 * A difference that a reconciliation found 对账差异. It is open until a later reconciliation of its days no longer finds it, or
 * somebody resolves it.
 *
 * @param days the days that were reconciled
 * @param number the number of the line that differs
 * @param kind what the finding was
 * @param description both sides' figures, in Chinese
 * @param resolution how it was resolved; empty while it is open
 */
public record Difference(
        String id,
        InstitutionId institutionId,
        Validity days,
        String number,
        Kind kind,
        String description,
        Instant foundAt,
        Optional<Stamp> resolution) {

    /** What differs. */
    public enum Kind {
        ONLY_THEIRS,
        ONLY_OURS,
        DIFFERENT
    }

    public Difference resolved(Stamp stamp) {
        return new Difference(id, institutionId, days, number, kind, description, foundAt, Optional.of(stamp));
    }
}
