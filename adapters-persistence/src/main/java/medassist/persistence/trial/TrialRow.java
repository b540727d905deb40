package medassist.persistence.trial;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Stamp;
import medassist.domain.validity.Validity;
import medassist.domain.whatif.PolicyTrial;
import medassist.persistence.work.JsonTexts;
import org.jspecify.annotations.Nullable;

/** A row of {@code policy_trial}. */
@MappedEntity("policy_trial")
record TrialRow(
        String trialId,
        String jurisdiction,
        LocalDate firstDay,
        LocalDate lastDay,
        PolicyTrial.State state,
        long done,
        Instant askedAt,
        String askedBy,
        String request,
        String drafts,
        @Nullable String result) {

    /** The drafts, as they are kept. */
    @Serdeable
    record DraftsDocument(List<DraftDocument> drafts) {

        static DraftsDocument from(PolicyTrial trial) {
            return new DraftsDocument(trial.drafts().stream()
                    .map(each -> new DraftDocument(each.values(), each.text(), each.sha256()))
                    .toList());
        }
    }

    /** A draft. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record DraftDocument(Map<String, String> values, String text, String sha256) {}

    PolicyTrial toDomain(JsonTexts json) {
        return new PolicyTrial(
                trialId,
                new DivisionCode(jurisdiction),
                new Validity(firstDay, lastDay),
                json.read(drafts, DraftsDocument.class).drafts().stream()
                        .map(each -> new PolicyTrial.Draft(each.values(), each.text(), each.sha256()))
                        .toList(),
                state,
                done,
                new Stamp(askedAt, askedBy, request, ""),
                Optional.ofNullable(result));
    }
}
