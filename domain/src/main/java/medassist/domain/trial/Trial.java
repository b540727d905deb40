package medassist.domain.trial;

import java.util.List;
import java.util.Optional;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Award;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;

/** Works the cases of a pack by the pack 算例核对. */
public record Trial(PolicyPack pack) {

    /** The outcome of a case on whose day the pack does not decide. */
    public static final String NO_POLICY = "NO_POLICY_IN_FORCE";

    private static final String NONE = "none";

    /** Everything that comes out otherwise than a case expects. */
    public List<Mismatch> mismatches(List<WorkedCase> cases) {
        return cases.stream().flatMap(each -> mismatches(each).stream()).toList();
    }

    private List<Mismatch> mismatches(WorkedCase worked) {
        return worked.expected().entrySet().stream()
                .map(expected ->
                        new Mismatch(worked, expected.getKey(), expected.getValue(), actual(worked, expected.getKey())))
                .filter(each -> !each.expected().equals(each.actual()))
                .toList();
    }

    private String actual(WorkedCase worked, WorkedCase.Aspect aspect) {
        return switch (aspect) {
            case PAYS -> pays(worked);
            case BOUND ->
                adjudicated(worked)
                        .flatMap(each -> award(each, worked.subject()))
                        .map(award -> award.bound().toString())
                        .orElse(NONE);
            case OUTCOME ->
                adjudicated(worked)
                        .map(each -> each.reasons().stream()
                                .map(reason -> reason.code().name())
                                .findFirst()
                                .orElse(NONE))
                        .orElse(NO_POLICY);
            case HOSPITAL_BEARS ->
                adjudicated(worked).map(each -> each.hospitalBears().toString()).orElse(NO_POLICY);
            case PROVISIONAL ->
                String.valueOf(pack.edition().isProvisionalOn(worked.situation().on()));
            case APPLIES, BELONGS, LISTED -> String.valueOf(concerns(worked.subject(), worked.situation()));
            case BECOMES -> becomes(worked);
        };
    }

    private String pays(WorkedCase worked) {
        Optional<Adjudication> adjudication = adjudicated(worked);
        if (adjudication.isEmpty()) {
            return NO_POLICY;
        }
        if (!(worked.subject() instanceof Subject.OfTerms(var benefit, var aidClass))) {
            return adjudication.get().assistance().toString();
        }
        return award(adjudication.get(), worked.subject())
                .map(award -> award.terms().aidClass().equals(aidClass)
                        ? award.amount().toString()
                        : award.amount() + " (" + award.terms().aidClass() + ")")
                .orElseGet(() -> adjudication.get().reasons().stream()
                        .map(reason -> NONE + " (" + reason.code() + ")")
                        .findFirst()
                        .orElse(NONE));
    }

    private static Optional<Award> award(Adjudication adjudication, Subject subject) {
        return adjudication.awards().stream()
                .filter(award -> !(subject instanceof Subject.OfTerms(var benefit, var aidClass))
                        || award.terms().benefit().equals(benefit))
                .findFirst();
    }

    private Optional<Adjudication> adjudicated(WorkedCase worked) {
        var situation = worked.situation();
        return new PolicyLibrary(List.of(pack))
                .deciding(pack.jurisdiction(), situation.on(), situation.knownOn())
                .map(deciding -> new Adjudicator(deciding)
                        .adjudicate(
                                situation.claim(pack.jurisdiction()),
                                situation.circumstances(deciding),
                                situation.before()));
    }

    private boolean concerns(Subject subject, Situation situation) {
        var applicant = situation.applicant(pack);
        var day = situation.on();
        var care = situation.care();
        return switch (subject) {
            case Subject.OfPack pack -> false;
            case Subject.OfTerms terms -> false;
            case Subject.OfClass(var aidClass) -> aidClass.includes(applicant);
            case Subject.OfDiseases(var list) -> list.includes(care.diagnosis(), applicant, day);
            case Subject.OfUnaided(var unaided) -> unaided.concerns(applicant, care.type(), care.diagnosis(), day);
            case Subject.OfTilt(var tilt) -> tilt.concerns(applicant, day);
            case Subject.OfWaiver(var waiver) -> waiver.concerns(applicant, day);
        };
    }

    private String becomes(WorkedCase worked) {
        var upstream = worked.situation().upstream();
        return worked.subject() instanceof Subject.OfTilt(var tilt) && concerns(worked.subject(), worked.situation())
                ? new Situation.Upstream(tilt.lowered(upstream.deductible()), tilt.raised(upstream.ratio())).toString()
                : upstream.toString();
    }
}
