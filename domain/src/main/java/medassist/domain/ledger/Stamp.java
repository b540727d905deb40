package medassist.domain.ledger;

import java.time.Instant;

/**
 * When, by whom, at which request and why an entry was made 记账时间、经办人、事由.
 *
 * @param request the caller's own number of the request, empty where it gave none
 * @param reason empty where the kind of the entry says enough
 */
public record Stamp(Instant at, String by, String request, String reason) {}
