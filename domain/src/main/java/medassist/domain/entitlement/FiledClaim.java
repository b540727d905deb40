package medassist.domain.entitlement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.Matter;
import medassist.domain.filing.Filing.OutOfCatalogueApproval;
import medassist.domain.filing.Filing.RecognisedDisease;
import medassist.domain.filing.Filing.Referral;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.PolicyPack;

/**
 * A claim read by what is filed of its person on its day 按备案核定. What a bill states itself counts as stated.
 *
 * @param filings those of the settlement date
 */
public record FiledClaim(Claim claim, List<Filing> filings) {

    /** The number that stands for an approval without one. */
    private static final String WITHOUT_NUMBER = "备案";

    public FiledClaim {
        filings = List.copyOf(filings);
    }

    /** The claim that is decided by the pack: with care type, group, referral and approval as filed. */
    public Claim by(PolicyPack pack) {
        Claim read = claim.with(visit());
        var visit = read.visit();
        if (visit.careType() == CareType.OUTPATIENT_CHRONIC_OR_SPECIAL) {
            CareType care = pack.careType(visit.diagnosis(), visit.settledOn()).orElse(CareType.OUTPATIENT_CHRONIC);
            read = read.with(visit.as(care, visit.diagnosis()));
        }
        return claim.outOfCatalogueApproval().isEmpty()
                ? approval().map(read::approved).orElse(read)
                : read;
    }

    /** Whether nobody can tell by filing or pack if the care is chronic or special. */
    public boolean isOfUnknownCare(PolicyPack pack) {
        var visit = visit();
        return visit.careType() == CareType.OUTPATIENT_CHRONIC_OR_SPECIAL
                && pack.careType(visit.diagnosis(), visit.settledOn()).isEmpty();
    }

    /** Whether the bill states an approval that is not on file. */
    public boolean isApprovalNotFiled() {
        return !claim.outOfCatalogueApproval().isEmpty() && approval().isEmpty();
    }

    /** Whether the bill states a referral that is not on file. */
    public boolean isReferralNotFiled() {
        return claim.visit().referralFiled() && !isReferred();
    }

    private Visit visit() {
        var stated = claim.visit();
        Visit referred = isReferred() ? stated.referred() : stated;
        Diagnosis diagnosis = stated.diagnosis();
        return takesCareFromFiling()
                ? recognised()
                        .map(disease -> referred.as(disease.care(), diagnosis.ofGroup(disease.group())))
                        .orElse(referred)
                : referred;
    }

    private boolean takesCareFromFiling() {
        return claim.visit().diagnosis().group() == DiseaseGroup.UNSTATED
                && switch (claim.visit().careType()) {
                    case OUTPATIENT_CHRONIC, OUTPATIENT_SPECIAL, OUTPATIENT_CHRONIC_OR_SPECIAL -> true;
                    case INPATIENT, OUTPATIENT, PHARMACY, OTHER -> false;
                };
    }

    private Optional<RecognisedDisease> recognised() {
        return matters(RecognisedDisease.class)
                .filter(disease -> disease.concerns(claim.visit().diagnosis()))
                .findFirst();
    }

    private boolean isReferred() {
        return matters(Referral.class)
                .anyMatch(referral -> referral.concerns(claim.key().institutionId()));
    }

    private Optional<String> approval() {
        return filings.stream()
                .filter(filing -> filing.matter() instanceof OutOfCatalogueApproval(var institution)
                        && institution.equals(claim.key().institutionId()))
                .map(filing -> filing.number().isEmpty() ? WITHOUT_NUMBER : filing.number())
                .findFirst();
    }

    private <M extends Matter> Stream<M> matters(Class<M> kind) {
        return filings.stream().map(Filing::matter).filter(kind::isInstance).map(kind::cast);
    }
}
