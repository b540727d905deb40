package medassist.rest.idempotency;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/** An answer as it is kept to be given again. */
@Serdeable
record KeptReply(
        int status, Map<String, String> headers, @Nullable String body) {}
