package medassist.persistence.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationFinding;
import medassist.domain.application.ApplicationState;
import medassist.domain.application.ApplicationStep;
import medassist.domain.application.Assessment;
import medassist.domain.application.HandedIn;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.Validity;
import org.jspecify.annotations.Nullable;

/** An application as it is kept, beside its columns. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ApplicationDocument(
        LocalDate receivedOn,
        AidApplication.Channel channel,
        String receivedBy,
        List<HandedInDocument> documents,
        FactsDocument facts,
        List<StepDocument> steps,
        @Nullable AidAwardDocument proposal,
        List<FindingDocument> findings,
        @Nullable LocalDate publishedFrom,
        @Nullable LocalDate publishedTo,
        @Nullable AidAwardDocument award,
        @Nullable String settledBy,
        @Nullable String settledAs) {

    /** A paper. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record HandedInDocument(String kind, String number, String fileId) {

        HandedIn toDomain() {
            return new HandedIn(kind, number, fileId);
        }
    }

    /** What was done. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StepDocument(ApplicationStep.Kind kind, Instant at, String by, String opinion) {

        ApplicationStep toDomain() {
            return new ApplicationStep(kind, at, by, opinion);
        }
    }

    /** What stood against it. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record FindingDocument(Refusal.Code code, List<String> arguments, String field, boolean excludes) {

        static FindingDocument from(ApplicationFinding finding) {
            var refusal = finding.refusal();
            return new FindingDocument(refusal.code(), refusal.arguments(), refusal.field(), finding.excludes());
        }

        ApplicationFinding toDomain() {
            return new ApplicationFinding(new Refusal(code, arguments, field), excludes);
        }
    }

    static ApplicationDocument from(AidApplication application) {
        return new ApplicationDocument(
                application.receivedOn(),
                application.channel(),
                application.receivedBy(),
                application.documents().stream()
                        .map(each -> new HandedInDocument(each.kind(), each.number(), each.fileId()))
                        .toList(),
                FactsDocument.from(application.facts()),
                application.steps().stream()
                        .map(each -> new StepDocument(each.kind(), each.at(), each.by(), each.opinion()))
                        .toList(),
                application.assessment().award().map(AidAwardDocument::from).orElse(null),
                application.assessment().findings().stream()
                        .map(FindingDocument::from)
                        .toList(),
                application.publication().map(Validity::from).orElse(null),
                application.publication().map(Validity::to).orElse(null),
                application.award().map(AidAwardDocument::from).orElse(null),
                application.settlement().map(key -> key.institutionId().value()).orElse(null),
                application.settlement().map(SettlementKey::settlementId).orElse(null));
    }

    AidApplication toDomain(
            ApplicationKey key, PersonId personId, String kind, ApplicationState state, Optional<LocalDate> dueOn) {
        var ledger = new LedgerKey(personId, key.jurisdiction(), receivedOn.getYear());
        return new AidApplication(
                key,
                personId,
                kind,
                receivedOn,
                channel,
                receivedBy,
                documents.stream().map(HandedInDocument::toDomain).toList(),
                facts.toDomain(key.jurisdiction()),
                state,
                steps.stream().map(StepDocument::toDomain).toList(),
                new Assessment(
                        Optional.ofNullable(proposal).map(each -> each.toDomain(ledger)),
                        findings.stream().map(FindingDocument::toDomain).toList()),
                publishedFrom == null || publishedTo == null
                        ? Optional.empty()
                        : Optional.of(new Validity(publishedFrom, publishedTo)),
                Optional.ofNullable(award).map(each -> each.toDomain(ledger)),
                settledBy == null || settledAs == null
                        ? Optional.empty()
                        : Optional.of(new SettlementKey(new InstitutionId(settledBy), settledAs)),
                dueOn);
    }
}
