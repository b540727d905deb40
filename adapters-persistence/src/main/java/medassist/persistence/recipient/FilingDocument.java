package medassist.persistence.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.Consent;
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
import medassist.domain.validity.Validity;
import org.jspecify.annotations.Nullable;

/** A filing as it is kept; what its kind does not have is empty. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FilingDocument(
        String id,
        Filing.Kind kind,
        LocalDate from,
        @Nullable LocalDate to,
        String number,
        String by,
        String diseaseCode,
        DiseaseGroup diseaseGroup,
        CareType care,
        String referredFrom,
        String institutionId,
        String reason,
        String division,
        @Nullable Help help) {

    /** Help of others, as it is kept; the amount in fen. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Help(Giver to, @Nullable Long grantedFen) {}

    public static FilingDocument from(Filing filing) {
        var disease = filing.matter() instanceof RecognisedDisease recognised ? recognised : null;
        var validity = filing.validity();
        return new FilingDocument(
                filing.id(),
                filing.kind(),
                validity.from(),
                validity.isOpen() ? null : validity.to(),
                filing.number(),
                filing.by(),
                disease == null ? "" : disease.diseaseCode(),
                disease == null ? DiseaseGroup.UNSTATED : disease.group(),
                disease == null ? CareType.OTHER : disease.care(),
                filing.matter() instanceof Referral(var from, var _, var _) ? from : "",
                switch (filing.matter()) {
                    case Referral(var _, var to, var _) -> to;
                    case OutOfCatalogueApproval(var institution) -> institution.value();
                    case RecognisedDisease _, RemoteResidence _, Consent _, OutsideHelp _ -> "";
                },
                switch (filing.matter()) {
                    case Referral(var _, var _, var reason) -> reason;
                    case OutsideHelp(var _, var reason, var _) -> reason;
                    case OutOfCatalogueApproval _, RecognisedDisease _, RemoteResidence _, Consent _ -> "";
                },
                filing.matter() instanceof RemoteResidence(var division) ? division : "",
                filing.matter() instanceof OutsideHelp(var giver, var _, var granted)
                        ? new Help(giver, granted.map(Money::fen).orElse(null))
                        : null);
    }

    private OutsideHelp outsideHelp() {
        Help kept = Objects.requireNonNull(help);
        return new OutsideHelp(
                kept.to(), reason, Optional.ofNullable(kept.grantedFen()).map(Money::ofFen));
    }

    public Filing toDomain() {
        return new Filing(
                id,
                to == null ? Validity.since(from) : new Validity(from, to),
                number,
                by,
                switch (kind) {
                    case RECOGNISED_DISEASE -> new RecognisedDisease(diseaseCode, diseaseGroup, care);
                    case REFERRAL -> new Referral(referredFrom, institutionId, reason);
                    case REMOTE_RESIDENCE -> new RemoteResidence(division);
                    case OUT_OF_CATALOGUE_APPROVAL -> new OutOfCatalogueApproval(new InstitutionId(institutionId));
                    case CONSENT -> new Consent();
                    case OUTSIDE_HELP -> outsideHelp();
                });
    }
}
