package medassist.persistence.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Papers;
import medassist.domain.roster.Correction;
import medassist.domain.roster.Effect;
import medassist.domain.roster.Rejection;
import medassist.domain.roster.RosterColumn;
import medassist.domain.roster.RosterEntry;
import medassist.domain.roster.RosterOutcome;
import medassist.domain.roster.RosterPage;
import medassist.domain.roster.RosterPlan;
import medassist.domain.roster.RosterReading.Said;
import medassist.domain.roster.RosterResult;
import medassist.domain.roster.RosterRow;
import medassist.domain.validity.Validity;
import medassist.persistence.roster.SummaryDocument.EffectDocument;
import org.jspecify.annotations.Nullable;

/** The rows of a page as they are kept; what is usual stands as null. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageDocument(List<RowDocument> rows) {

    static PageDocument from(RosterPage page) {
        return new PageDocument(page.rows().stream().map(RowDocument::from).toList());
    }

    RosterPage toDomain(String roster, RosterOutcome outcome, int number) {
        return new RosterPage(
                roster,
                outcome,
                number,
                rows.stream().map(row -> row.toDomain(outcome)).toList());
    }

    /** A row. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowDocument(
            String sheet,
            int line,
            String person,
            String name,
            String number,
            @Nullable Category category,
            @Nullable EntryDocument entry,
            @Nullable RejectionDocument rejection,
            @Nullable List<CorrectionDocument> corrections,
            @Nullable PlanDocument plan,
            @Nullable EffectDocument effect,
            @Nullable ResultDocument result) {

        static RowDocument from(RosterRow row) {
            return new RowDocument(
                    row.sheet(),
                    row.line(),
                    row.person(),
                    row.said().name(),
                    row.said().idNumber(),
                    row.category().orElse(null),
                    row.entry().map(EntryDocument::from).orElse(null),
                    row.rejection().map(RejectionDocument::from).orElse(null),
                    row.corrections().isEmpty()
                            ? null
                            : row.corrections().stream()
                                    .map(CorrectionDocument::from)
                                    .toList(),
                    PlanDocument.from(row.plan()),
                    row.effect().equals(Effect.NONE) ? null : EffectDocument.from(row.effect()),
                    row.result().map(ResultDocument::from).orElse(null));
        }

        RosterRow toDomain(RosterOutcome outcome) {
            List<Correction> read = Objects.requireNonNullElse(corrections, List.<CorrectionDocument>of()).stream()
                    .map(CorrectionDocument::toDomain)
                    .toList();
            return new RosterRow(
                    sheet,
                    line,
                    outcome,
                    person,
                    new Said(name, number),
                    Optional.ofNullable(category),
                    Optional.ofNullable(entry)
                            .map(each -> each.toDomain(name, number, Objects.requireNonNull(category), read)),
                    Optional.ofNullable(rejection).map(RejectionDocument::toDomain),
                    read,
                    PlanDocument.toDomain(plan),
                    effect == null ? Effect.NONE : effect.toDomain(),
                    Optional.ofNullable(result).map(ResultDocument::toDomain));
        }
    }

    /** What a row says, beside name, number and category. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EntryDocument(
            @Nullable DetailDocument detail,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean toOpen,
            @Nullable Boolean illness,
            @Nullable PapersDocument papers,
            @Nullable Boolean ends) {

        static EntryDocument from(RosterEntry entry) {
            Optional<LocalDate> last = entry.to().filter(day -> !day.equals(LocalDate.MAX));
            return new EntryDocument(
                    entry.detail().map(DetailDocument::from).orElse(null),
                    entry.from().orElse(null),
                    last.orElse(null),
                    (entry.to().isPresent() && last.isEmpty()) ? true : null,
                    entry.becauseOfIllness().orElse(null),
                    PapersDocument.from(entry.papers()),
                    entry.ends() ? true : null);
        }

        RosterEntry toDomain(String name, String number, Category category, List<Correction> corrections) {
            return new RosterEntry(
                    new IdNumber(number),
                    name,
                    category,
                    Optional.ofNullable(detail).map(DetailDocument::toDomain),
                    Optional.ofNullable(from),
                    toOpen == null ? Optional.ofNullable(to) : Optional.of(LocalDate.MAX),
                    Optional.ofNullable(illness),
                    PapersDocument.toDomain(papers),
                    ends != null,
                    corrections);
        }
    }

    /** Why a row is not taken. */
    @Serdeable
    record RejectionDocument(RosterColumn column, String value, Rejection.Reason reason) {

        static RejectionDocument from(Rejection rejection) {
            return new RejectionDocument(rejection.column(), rejection.value(), rejection.reason());
        }

        Rejection toDomain() {
            return new Rejection(column, value, reason);
        }
    }

    /** What reading changed. */
    @Serdeable
    record CorrectionDocument(RosterColumn column, String sent, String read) {

        static CorrectionDocument from(Correction correction) {
            return new CorrectionDocument(correction.column(), correction.sent(), correction.read());
        }

        Correction toDomain() {
            return new Correction(column, sent, read);
        }
    }

    /** What a row changes; null where that is nothing. */
    @Serdeable
    record PlanDocument(
            RosterOutcome outcome, List<CertificationDocument> replaced, List<CertificationDocument> recorded) {

        static @Nullable PlanDocument from(RosterPlan plan) {
            return plan.equals(RosterPlan.NOTHING)
                    ? null
                    : new PlanDocument(
                            plan.outcome(),
                            plan.replaced().stream()
                                    .map(CertificationDocument::from)
                                    .toList(),
                            plan.recorded().stream()
                                    .map(CertificationDocument::from)
                                    .toList());
        }

        static RosterPlan toDomain(@Nullable PlanDocument document) {
            return document == null
                    ? RosterPlan.NOTHING
                    : new RosterPlan(
                            document.outcome,
                            document.replaced.stream()
                                    .map(CertificationDocument::toDomain)
                                    .toList(),
                            document.recorded.stream()
                                    .map(CertificationDocument::toDomain)
                                    .toList());
        }
    }

    /** What became of a row. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ResultDocument(
            RosterResult.Kind kind,
            String refusal,
            @Nullable PlanDocument done,
            @Nullable EffectDocument effect) {

        static ResultDocument from(RosterResult result) {
            return new ResultDocument(
                    result.kind(),
                    result.refusal(),
                    PlanDocument.from(result.done()),
                    result.effect().equals(Effect.NONE) ? null : EffectDocument.from(result.effect()));
        }

        RosterResult toDomain() {
            return new RosterResult(
                    kind, refusal, PlanDocument.toDomain(done), effect == null ? Effect.NONE : effect.toDomain());
        }
    }

    /** A certification. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CertificationDocument(
            String id,
            Category category,
            @Nullable DetailDocument detail,
            LocalDate from,
            @Nullable LocalDate to,
            Issuer issuer,
            @Nullable Boolean illness,
            @Nullable PapersDocument papers) {

        static CertificationDocument from(Certification certification) {
            Validity validity = certification.validity();
            return new CertificationDocument(
                    certification.id(),
                    certification.category(),
                    DetailDocument.from(certification.detail()),
                    validity.from(),
                    validity.isOpen() ? null : validity.to(),
                    certification.issuer(),
                    certification.becauseOfIllness() ? true : null,
                    PapersDocument.from(certification.papers()));
        }

        Certification toDomain() {
            return new Certification(
                    id,
                    category,
                    detail == null ? CertificationDetail.None.NONE : detail.toDomain(),
                    to == null ? Validity.since(from) : new Validity(from, to),
                    issuer,
                    illness != null,
                    PapersDocument.toDomain(papers));
        }
    }

    /** What else stands on a certificate; null where nothing does. */
    @Serdeable
    record PapersDocument(String number, String division, String household) {

        static @Nullable PapersDocument from(Papers papers) {
            return papers.equals(Papers.NONE)
                    ? null
                    : new PapersDocument(papers.number(), papers.issuingDivision(), papers.household());
        }

        static Papers toDomain(@Nullable PapersDocument document) {
            return document == null ? Papers.NONE : new Papers(document.number, document.division, document.household);
        }
    }
}
