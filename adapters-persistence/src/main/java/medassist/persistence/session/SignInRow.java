package medassist.persistence.session;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code sign_in}. */
@MappedEntity("sign_in")
record SignInRow(
        String institutionId,
        String number,
        String operator,
        Instant signedInAt,
        @Nullable Instant signedOutAt) {}
