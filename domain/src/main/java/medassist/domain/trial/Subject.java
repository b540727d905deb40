package medassist.domain.trial;

import medassist.domain.policy.AidClass;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.CriticalIllnessPreference;
import medassist.domain.policy.DepositWaiver;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.SubsidyRule;
import medassist.domain.policy.WarningRule;

/** The part of a pack beside which a worked case stands, and which it is about. */
public sealed interface Subject {

    /** Whether a case beside the part can expect this aspect of it. */
    default boolean tells(WorkedCase.Aspect aspect) {
        return switch (aspect) {
            case OUTCOME -> !(this instanceof OfWarning);
            case ALERTS, SHARED_WITH -> this instanceof OfWarning;
            case PAYS, HOSPITAL_BEARS, PROVISIONAL ->
                !(this instanceof OfSubsidy
                        || this instanceof OfEnrolment
                        || this instanceof OfWarning
                        || this instanceof OfApplication);
            case AWARDS, LACKS -> this instanceof OfApplication;
            case SUBSIDISES, EFFECTIVE_FROM, PAYER -> this instanceof OfSubsidy;
            case BOUND -> this instanceof OfTerms;
            case FUND -> this instanceof OfTerms || this instanceof OfApplication;
            case APPLIES -> this instanceof OfUnaided || this instanceof OfTilt || this instanceof OfWaiver;
            case BELONGS -> this instanceof OfClass;
            case LISTED, SPECIAL -> this instanceof OfDiseases;
            case RANKS -> this instanceof OfRanking;
            case BECOMES, BECOMES_LIMIT, BECOMES_SPECIAL_MEDICINES -> this instanceof OfTilt;
        };
    }

    /** The pack as a whole, or a part that needs no naming. */
    record OfPack() implements Subject {}

    record OfRanking() implements Subject {}

    /** One class's terms in one benefit. */
    record OfTerms(String benefit, String aidClass) implements Subject {}

    record OfClass(AidClass aidClass) implements Subject {}

    record OfDiseases(DiseaseList list) implements Subject {}

    record OfUnaided(Exclusion unaided) implements Subject {}

    record OfTilt(CriticalIllnessPreference tilt) implements Subject {}

    record OfWaiver(DepositWaiver waiver) implements Subject {}

    /** All that the document says of subsidised enrolment. */
    record OfEnrolment(EnrolmentSubsidies enrolment) implements Subject {}

    record OfSubsidy(EnrolmentSubsidies enrolment, SubsidyRule rule) implements Subject {}

    record OfWarning(WarningRule rule) implements Subject {}

    record OfApplication(ApplicationRule rule) implements Subject {}
}
