package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import medassist.application.port.SignIns;
import medassist.domain.validity.China;
import org.jspecify.annotations.Nullable;

/**
 * A sign-in of an institution's operator, on the wire.
 *
 * @param day in China
 * @param number sign_no 签到编号
 * @param operator opter_no 操作员编号
 */
@Serdeable
record SignInReply(
        String institutionId,
        LocalDate day,
        String number,
        String operator,
        Instant signedInAt,
        @Nullable Instant signedOutAt) {

    static SignInReply of(SignIns.Session session) {
        var signIn = session.signIn();
        return new SignInReply(
                signIn.institutionId().value(),
                China.day(signIn.at()),
                signIn.number(),
                signIn.operator(),
                signIn.at(),
                session.signedOut().orElse(null));
    }
}
