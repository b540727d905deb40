package medassist.rest.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Papers;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.PeriodBody;
import org.jspecify.annotations.Nullable;

/** A certification on the wire; its id stands in the path, and in the body of a list. */
@Serdeable
public record CertificationBody(
        @Nullable String certificationId,
        @NotNull Category category,
        @Nullable MonitoredSubtype subtype,
        @NotNull LocalDate from,
        @Nullable LocalDate to,
        @Nullable Issuer issuer,
        @Nullable @Valid DisabilityBody disability,
        @Nullable Boolean becauseOfIllness,
        @Nullable @Min(1900) @Max(2100) Integer exitYear,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(description = "Whether a child in difficulty is granted a basic living allowance 基本生活费")
        Boolean basicLivingAllowance,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Size(max = 40)
        @Pattern(regexp = "[!-)+-~]+")
        @Schema(description = "The number on the certificate, masked where it is read")
        String certificateNumber,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Pattern(regexp = Patterns.DIVISION)
        String issuingDivision,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Size(max = 40)
        @Pattern(regexp = Patterns.CODE)
        @Schema(description = "The number of the household to which it was given")
        String householdNumber) {

    /** Type and grade of a disability; of several, those that it is made of as its parts. */
    @Serdeable
    public record DisabilityBody(
            @NotNull Disability.Type type,
            @NotNull @Min(1) @Max(4) Integer grade,
            @Nullable @Size(max = 6) List<@NotNull @Valid PartBody> parts) {

        static DisabilityBody of(Disability disability) {
            List<PartBody> parts = disability.parts().stream()
                    .map(part -> new PartBody(part.type(), part.grade()))
                    .toList();
            return new DisabilityBody(disability.type(), disability.grade(), parts.isEmpty() ? null : parts);
        }

        Disability toDomain() {
            List<PartBody> stated = Objects.requireNonNullElse(parts, List.of());
            if ((!stated.isEmpty() && type != Disability.Type.MULTIPLE)
                    || stated.stream().anyMatch(part -> part.type == Disability.Type.MULTIPLE)) {
                throw new InvalidRequestException(
                        FieldFault.of("/disability/parts", FieldFault.Code.PARTS_OF_MULTIPLE_ONLY));
            }
            return new Disability(
                    type, grade, stated.stream().map(PartBody::toDomain).toList());
        }
    }

    /** One of the disabilities that a multiple one is made of. */
    @Serdeable
    public record PartBody(
            @NotNull Disability.Type type,
            @NotNull @Min(1) @Max(4) Integer grade) {

        Disability toDomain() {
            return new Disability(type, grade);
        }
    }

    public static CertificationBody of(Certification certification) {
        var validity = PeriodBody.of(certification.validity());
        var detail = certification.detail();
        return new CertificationBody(
                certification.id(),
                certification.category(),
                detail instanceof MonitoredSubtype subtype ? subtype : null,
                validity.from(),
                validity.to(),
                certification.issuer() == Issuer.UNSTATED ? null : certification.issuer(),
                detail instanceof Disability disability ? DisabilityBody.of(disability) : null,
                certification.becauseOfIllness(),
                detail instanceof ExitYear(var year) ? year : null,
                detail == ChildSupport.BASIC_LIVING_ALLOWANCE ? true : null,
                stated(IdNumber.masked(certification.papers().number())),
                stated(certification.papers().issuingDivision()),
                stated(certification.papers().household()));
    }

    private static @Nullable String stated(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The certification without its id, which may contain an identity number. */
    public static CertificationBody withoutId(Certification certification) {
        var body = of(certification);
        return new CertificationBody(
                null,
                body.category,
                body.subtype,
                body.from,
                body.to,
                body.issuer,
                body.disability,
                body.becauseOfIllness,
                body.exitYear,
                body.basicLivingAllowance,
                null,
                null,
                null);
    }

    /** The certification of a list, whose id stands in the body. */
    public Certification toDomain() {
        return toDomain(Objects.requireNonNullElse(certificationId, ""));
    }

    Certification toDomain(String id) {
        if (certificationId != null && !certificationId.equals(id)) {
            throw new InvalidRequestException(FieldFault.of("/certificationId", FieldFault.Code.INVALID_VALUE));
        }
        return new Certification(
                id,
                category,
                detail(),
                new PeriodBody(from, to).toDomain(""),
                Objects.requireNonNullElse(issuer, Issuer.UNSTATED),
                Objects.requireNonNullElse(becauseOfIllness, false),
                new Papers(
                        Objects.requireNonNullElse(certificateNumber, ""),
                        Objects.requireNonNullElse(issuingDivision, ""),
                        Objects.requireNonNullElse(householdNumber, "")));
    }

    private CertificationDetail detail() {
        var details = List.of(
                stated("/subtype", subtype),
                stated("/disability", disability == null ? null : disability.toDomain()),
                stated("/exitYear", exitYear == null ? null : new ExitYear(exitYear)),
                stated(
                        "/basicLivingAllowance",
                        Boolean.TRUE.equals(basicLivingAllowance) ? ChildSupport.BASIC_LIVING_ALLOWANCE : null));
        CertificationDetail detail =
                details.stream().flatMap(Optional::stream).findFirst().orElse(None.NONE);
        if (!detail.fits(category)) {
            throw new InvalidRequestException(FieldFault.of("/disability", FieldFault.Code.DETAIL_MISSING, category));
        }
        return detail;
    }

    /** The detail, if it stands in the body; one that the category does not have is refused. */
    private Optional<CertificationDetail> stated(String pointer, @Nullable CertificationDetail detail) {
        if (detail != null && !detail.fits(category)) {
            throw new InvalidRequestException(FieldFault.of(pointer, FieldFault.Code.DETAIL_DOES_NOT_FIT, category));
        }
        return Optional.ofNullable(detail);
    }
}
