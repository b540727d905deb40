package medassist.persistence.session;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code used_signature}. */
@MappedEntity("used_signature")
record SignatureRow(String signature, String purpose, Instant usedUntil) {}
