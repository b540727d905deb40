package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.OutsideHelp;
import medassist.domain.filing.Filing.OutsideHelp.Giver;
import medassist.domain.money.Money;
import org.jspecify.annotations.Nullable;

/** A person who was sent on to others for help, on the wire. */
@Serdeable
record ReferralReply(
        String id,
        Giver to,
        String reason,
        LocalDate date,

        @Nullable @Schema(description = "Whether they gave anything; null before they have answered")
        Boolean granted,

        @Nullable @Schema(description = "What they gave; null where they have not answered, or refused")
        Money amount) {

    /** The referral that a filing is; empty where it is another filing. */
    static Optional<ReferralReply> of(Filing filing) {
        return filing.matter() instanceof OutsideHelp(var to, var reason, Optional<Money> given)
                ? Optional.of(new ReferralReply(
                        filing.id(),
                        to,
                        reason,
                        filing.validity().from(),
                        given.map(amount -> !amount.isZero()).orElse(null),
                        given.filter(amount -> !amount.isZero()).orElse(null)))
                : Optional.empty();
    }
}
