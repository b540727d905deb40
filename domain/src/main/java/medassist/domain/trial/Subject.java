package medassist.domain.trial;

import medassist.domain.policy.AidClass;
import medassist.domain.policy.CriticalIllnessTilt;
import medassist.domain.policy.DepositWaiver;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.Unaided;

/** The part of a pack beside which a worked case stands, and which it is about. */
public sealed interface Subject {

    /** The pack as a whole, or a part that needs no naming. */
    record OfPack() implements Subject {}

    /** One class's terms in one benefit. */
    record OfTerms(String benefit, String aidClass) implements Subject {}

    record OfClass(AidClass aidClass) implements Subject {}

    record OfDiseases(DiseaseList list) implements Subject {}

    record OfUnaided(Unaided unaided) implements Subject {}

    record OfTilt(CriticalIllnessTilt tilt) implements Subject {}

    record OfWaiver(DepositWaiver waiver) implements Subject {}
}
