package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import medassist.application.work.ContentDigest;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.OutsideHelp;
import medassist.domain.filing.Filing.OutsideHelp.Giver;
import medassist.domain.validity.Validity;
import medassist.rest.wire.Patterns;

/** To whom a person is sent on for help beside ours, and why. */
@Serdeable
record ReferralBody(
        @NotNull Giver to,

        @NotBlank @Size(max = 500) @Pattern(regexp = Patterns.TEXT)
        String reason,

        @NotNull LocalDate date) {

    private static final int DIGITS = 12;

    /** The referral, whose id follows from what it says, so that the same again is the same. */
    Filing toDomain() {
        String id = "help-" + ContentDigest.digits(to + "\n" + reason + "\n" + date, DIGITS);
        return new Filing(id, Validity.since(date), "", "", new OutsideHelp(to, reason, Optional.empty()));
    }
}
