package medassist.domain.ledger;

import java.time.Instant;

/**
 * When, by whom and why an entry was made 记账时间、经办人、事由.
 *
 * @param reason empty where the kind of the entry says enough
 */
public record Stamp(Instant at, String by, String reason) {}
