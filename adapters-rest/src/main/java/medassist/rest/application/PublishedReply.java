package medassist.rest.application;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import medassist.application.applying.PublicationLists.Published;
import medassist.application.wording.Wording;
import medassist.domain.money.Money;

/** An application that is published, on the wire. */
@Serdeable
record PublishedReply(
        String applicationId,
        @Schema(description = "The name, masked") String name,
        String kind,
        String kindName,
        Money amount,
        LocalDate from,
        LocalDate to) {

    static PublishedReply of(Published published, Wording wording) {
        return new PublishedReply(
                published.applicationId(),
                published.name(),
                published.kind(),
                wording.label(published.label()),
                published.amount(),
                published.days().from(),
                published.days().to());
    }
}
