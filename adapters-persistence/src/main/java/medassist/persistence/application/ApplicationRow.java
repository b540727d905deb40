package medassist.persistence.application;

import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationState;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.recipient.PersonId;
import medassist.persistence.work.JsonTexts;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code aid_application}.
 *
 * @param asked the number that was asked about, which may be another one of the same human being
 */
@MappedEntity("aid_application")
record ApplicationRow(
        String asked,
        String personId,
        String jurisdiction,
        String applicationId,
        String kind,
        ApplicationState state,
        @Nullable LocalDate dueOn,
        @Nullable Long grantedFen,
        String document) {

    static ApplicationRow from(AidApplication application, JsonTexts json) {
        return new ApplicationRow(
                application.personId().value(),
                application.personId().value(),
                application.key().jurisdiction().value(),
                application.key().applicationId(),
                application.kind(),
                application.state(),
                application.dueOn().orElse(null),
                application
                        .award()
                        .filter(_ -> application.settlement().isEmpty())
                        .map(award -> award.amount().fen())
                        .orElse(null),
                json.of(ApplicationDocument.from(application)));
    }

    ApplicationKey key() {
        return new ApplicationKey(new DivisionCode(jurisdiction), applicationId);
    }

    AidApplication toDomain(JsonTexts json) {
        return json.read(document, ApplicationDocument.class)
                .toDomain(key(), new PersonId(personId), kind, state, Optional.ofNullable(dueOn));
    }
}
