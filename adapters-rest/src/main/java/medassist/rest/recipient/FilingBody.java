package medassist.rest.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.Consent;
import medassist.domain.filing.Filing.Kind;
import medassist.domain.filing.Filing.Matter;
import medassist.domain.filing.Filing.OutOfCatalogueApproval;
import medassist.domain.filing.Filing.OutsideHelp;
import medassist.domain.filing.Filing.OutsideHelp.Giver;
import medassist.domain.filing.Filing.RecognisedDisease;
import medassist.domain.filing.Filing.Referral;
import medassist.domain.filing.Filing.RemoteResidence;
import medassist.domain.institution.InstitutionId;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.DiseaseGroup;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.PeriodBody;
import org.jspecify.annotations.Nullable;

/** A filing on the wire; its id stands in the path, and in the body of a list. */
@Serdeable
public record FilingBody(
        @Nullable String filingId,
        @NotNull Kind kind,
        @NotNull LocalDate from,
        @Nullable LocalDate to,

        @Nullable
        @Size(max = 64)
        @Pattern(regexp = Patterns.TEXT)
        @Schema(description = "The number under which it was given")
        String number,

        @Nullable @Size(max = 100) @Pattern(regexp = Patterns.TEXT) @Schema(description = "Who decided or keeps it")
        String by,

        @Nullable
        @Pattern(regexp = Patterns.CODE)
        @Schema(description = "Where an approval holds, or to whom a referral leads; of a referral absent for any")
        String institutionId,

        @Nullable @Pattern(regexp = Patterns.CODE) @Schema(description = "Who refers")
        String referredFrom,

        @Nullable @Size(max = 500) @Pattern(regexp = Patterns.TEXT) @Schema(description = "Why somebody is referred")
        String referralReason,

        @Nullable
        @Size(max = 20)
        @Schema(description = "The recognised disease: ICD-10, or the insurer's code", example = "M07801")
        String diseaseCode,

        @Nullable DiseaseGroup diseaseGroup,

        @Nullable @Schema(description = "For which outpatient care the disease is recognised")
        Care care,

        @Nullable @Pattern(regexp = Patterns.DIVISION) String division,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(description = "To whom somebody is sent on for help beside ours")
        Giver helpFrom,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(description = "What they gave, 0.00 where they refused; absent before they have answered")
        Money helpGranted) {

    /** For which outpatient care a disease is recognised. */
    public enum Care {
        SPECIAL,
        CHRONIC;

        CareType toDomain() {
            return switch (this) {
                case SPECIAL -> CareType.OUTPATIENT_SPECIAL;
                case CHRONIC -> CareType.OUTPATIENT_CHRONIC;
            };
        }
    }

    /** What a kind of filing states beside its days; the fields that have to be there. */
    private static Set<Field> required(Kind kind) {
        return switch (kind) {
            case RECOGNISED_DISEASE -> EnumSet.of(Field.diseaseCode, Field.care);
            case OUT_OF_CATALOGUE_APPROVAL -> EnumSet.of(Field.institutionId);
            case REMOTE_RESIDENCE -> EnumSet.of(Field.division);
            case OUTSIDE_HELP -> EnumSet.of(Field.helpFrom, Field.referralReason);
            case REFERRAL, CONSENT -> EnumSet.noneOf(Field.class);
        };
    }

    /** The fields that may be there beside those that have to. */
    private static Set<Field> optional(Kind kind) {
        return switch (kind) {
            case RECOGNISED_DISEASE -> EnumSet.of(Field.diseaseGroup);
            case REFERRAL -> EnumSet.of(Field.institutionId, Field.referredFrom, Field.referralReason);
            case OUTSIDE_HELP -> EnumSet.of(Field.helpGranted);
            case OUT_OF_CATALOGUE_APPROVAL, REMOTE_RESIDENCE, CONSENT -> EnumSet.noneOf(Field.class);
        };
    }

    /** The fields that only some kinds have, by their names on the wire. */
    private enum Field {
        institutionId,
        referredFrom,
        referralReason,
        diseaseCode,
        diseaseGroup,
        care,
        division,
        helpFrom,
        helpGranted
    }

    public static FilingBody of(Filing filing) {
        var period = PeriodBody.of(filing.validity());
        var disease = filing.matter() instanceof RecognisedDisease recognised ? recognised : null;
        return new FilingBody(
                filing.id(),
                filing.kind(),
                period.from(),
                period.to(),
                orNull(filing.number()),
                orNull(filing.by()),
                switch (filing.matter()) {
                    case Referral(var _, var to, var _) -> orNull(to);
                    case OutOfCatalogueApproval(var institution) -> institution.value();
                    case RecognisedDisease _, RemoteResidence _, Consent _, OutsideHelp _ -> null;
                },
                filing.matter() instanceof Referral(var from, var _, var _) ? orNull(from) : null,
                switch (filing.matter()) {
                    case Referral(var _, var _, var reason) -> orNull(reason);
                    case OutsideHelp(var _, var reason, var _) -> reason;
                    case OutOfCatalogueApproval _, RecognisedDisease _, RemoteResidence _, Consent _ -> null;
                },
                disease == null ? null : disease.diseaseCode(),
                disease == null || disease.group() == DiseaseGroup.UNSTATED ? null : disease.group(),
                disease == null ? null : disease.care() == CareType.OUTPATIENT_SPECIAL ? Care.SPECIAL : Care.CHRONIC,
                filing.matter() instanceof RemoteResidence(var where) ? where : null,
                filing.matter() instanceof OutsideHelp(var to, var _, var _) ? to : null,
                filing.matter() instanceof OutsideHelp(var _, var _, var granted) ? granted.orElse(null) : null);
    }

    /** The filing of a list, whose id stands in the body. */
    public Filing toDomain() {
        return toDomain(orNone(filingId));
    }

    /**
     * The filing.
     *
     * @throws InvalidRequestException if a field is missing that its kind has, or there that it has not
     */
    Filing toDomain(String id) {
        if (filingId != null && !filingId.equals(id)) {
            throw new InvalidRequestException(FieldFault.of("/filingId", FieldFault.Code.INVALID_VALUE));
        }
        requireFieldsOfKind();
        return new Filing(id, new PeriodBody(from, to).toDomain(""), orNone(number), orNone(by), matter());
    }

    private Matter matter() {
        return switch (kind) {
            case RECOGNISED_DISEASE -> recognisedDisease();
            case REFERRAL -> new Referral(orNone(referredFrom), orNone(institutionId), orNone(referralReason));
            case REMOTE_RESIDENCE -> new RemoteResidence(orNone(division));
            case OUT_OF_CATALOGUE_APPROVAL -> new OutOfCatalogueApproval(new InstitutionId(orNone(institutionId)));
            case CONSENT -> new Consent();
            case OUTSIDE_HELP ->
                new OutsideHelp(
                        Objects.requireNonNull(helpFrom), orNone(referralReason), Optional.ofNullable(helpGranted));
        };
    }

    private RecognisedDisease recognisedDisease() {
        try {
            return new RecognisedDisease(
                    orNone(diseaseCode),
                    diseaseGroup == null ? DiseaseGroup.UNSTATED : diseaseGroup,
                    care == null ? CareType.OUTPATIENT_CHRONIC : care.toDomain());
        } catch (IllegalArgumentException noCode) {
            throw new InvalidRequestException(FieldFault.of("/diseaseCode", FieldFault.Code.INVALID_DISEASE_CODE));
        }
    }

    private void requireFieldsOfKind() {
        for (Field field : Field.values()) {
            boolean stated = value(field) != null;
            if (!stated && required(kind).contains(field)) {
                throw new InvalidRequestException(FieldFault.of("/" + field, FieldFault.Code.MISSING_FIELD));
            }
            if (stated && !required(kind).contains(field) && !optional(kind).contains(field)) {
                throw new InvalidRequestException(
                        FieldFault.of("/" + field, FieldFault.Code.DETAIL_DOES_NOT_FIT, kind));
            }
        }
    }

    private @Nullable Object value(Field field) {
        return switch (field) {
            case institutionId -> institutionId;
            case referredFrom -> referredFrom;
            case referralReason -> referralReason;
            case diseaseCode -> diseaseCode;
            case diseaseGroup -> diseaseGroup;
            case care -> care;
            case division -> division;
            case helpFrom -> helpFrom;
            case helpGranted -> helpGranted;
        };
    }

    private static String orNone(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
