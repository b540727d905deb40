package medassist.persistence.session;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import medassist.application.port.SignIns;
import medassist.domain.institution.InstitutionId;
import org.jspecify.annotations.Nullable;

/** A row of {@code sign_in}. */
@MappedEntity("sign_in")
record SignInRow(
        String institutionId,
        String number,
        String operator,
        Instant signedInAt,
        @Nullable Instant signedOutAt) {

    SignIns.Session toDomain() {
        return new SignIns.Session(
                new SignIns.SignIn(new InstitutionId(institutionId), number, operator, signedInAt),
                Optional.ofNullable(signedOutAt));
    }
}
