package medassist.domain.ledger;

import java.time.Instant;
import java.util.Optional;
import medassist.domain.audit.Caller;
import medassist.domain.institution.InstitutionId;
import medassist.domain.recipient.IdNumber;

/**
 * When, by whom, at which request and why an entry was made 记账时间、经办人、事由.
 *
 * @param request the caller's own number of the request, empty where it gave none
 * @param reason empty where the kind of the entry says enough; identity numbers in it are masked
 */
public record Stamp(Instant at, String by, String request, String reason) {

    public Stamp {
        reason = IdNumber.masked(reason);
    }

    /** The number of the institution's own message at which it was made; empty where it was made otherwise. */
    public Optional<String> messageOf(InstitutionId institution) {
        return by.equals(institution.value()) && !request.isEmpty() && !Caller.isKey(request)
                ? Optional.of(request)
                : Optional.empty();
    }
}
