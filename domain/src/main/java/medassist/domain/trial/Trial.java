package medassist.domain.trial;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import medassist.domain.application.Assessment;
import medassist.domain.enrolment.Subsidy;
import medassist.domain.enrolment.SubsidyAnswer;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Award;
import medassist.domain.money.Money;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.AwardFormula;
import medassist.domain.policy.CriticalIllnessPreference;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.warning.Alarm;

/** Works the cases of a pack by the pack 算例核对. */
public record Trial(PolicyPack pack) {

    /** The outcome of a case on whose day the pack does not decide. */
    public static final String NO_POLICY = "NO_POLICY_IN_FORCE";

    /** The outcome of a case that carves out cost which no other scheme pays for the patient. */
    public static final String NO_CARVE_OUT = "NO_CARVE_OUT";

    /** The outcome of a case whose parameters say what the pack does not allow. */
    public static final String OUTSIDE_BOUNDS = "PARAMETER_OUTSIDE_BOUNDS";

    /** What there is none of: no award, or no limit any more. */
    public static final String NONE = "none";

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
            case FUND -> fund(worked);
            case OUTCOME -> outcome(worked);
            case HOSPITAL_BEARS ->
                adjudicated(worked).map(each -> each.hospitalBears().toString()).orElse(NO_POLICY);
            case PROVISIONAL ->
                String.valueOf(pack.edition().isProvisionalOn(worked.situation().on()));
            case APPLIES, BELONGS, LISTED -> String.valueOf(concerns(worked.subject(), worked.situation()));
            case SPECIAL ->
                String.valueOf(pack.isSpecialDisease(
                        worked.situation().care().diagnosis(),
                        worked.situation().on()));
            case RANKS -> ranks(worked.situation());
            case BECOMES -> becomes(worked).toString();
            case BECOMES_LIMIT ->
                tilt(worked).filter(CriticalIllnessPreference::uncapped).isPresent()
                        ? NONE
                        : worked.situation().upstream().limit().toString();
            case BECOMES_SPECIAL_MEDICINES ->
                tilt(worked)
                        .filter(CriticalIllnessPreference::specialMedicinesFromFirstYuan)
                        .map(tilt -> Money.ZERO)
                        .orElse(worked.situation().upstream().specialMedicines())
                        .toString();
            case SUBSIDISES -> ofSubsidy(worked, subsidy -> subsidy.amount().toString());
            case EFFECTIVE_FROM ->
                ofSubsidy(worked, subsidy -> subsidy.effectiveFrom().toString());
            case ALERTS ->
                alarm(worked).map(each -> each.threshold().toString()).orElse(NONE);
            case SHARED_WITH ->
                alarm(worked)
                        .map(each -> each.rule().sharedWith().stream()
                                .map(Enum::name)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                        .orElse(NONE);
            case PAYER -> ofSubsidy(worked, subsidy -> subsidy.rule().payer().name());
            case AWARDS -> ofApplication(worked, award -> award);
            case LACKS ->
                worked.subject() instanceof Subject.OfApplication(var rule)
                        ? rule.papers().stream()
                                .filter(paper -> paper.care()
                                        .contains(worked.situation().care().type()))
                                .map(ApplicationRule.Paper::kind)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        : NONE;
        };
    }

    private static Optional<EnrolmentSubsidies> enrolment(Subject subject) {
        return switch (subject) {
            case Subject.OfEnrolment(var enrolment) -> Optional.of(enrolment);
            case Subject.OfSubsidy(var enrolment, var _) -> Optional.of(enrolment);
            default -> Optional.empty();
        };
    }

    /** What is subsidised; empty for a year of which the document does not speak. */
    private Optional<SubsidyAnswer> subsidised(WorkedCase worked) {
        return enrolment(worked.subject())
                .filter(law -> law.firstYear() <= worked.situation().enrolment().year())
                .map(law -> worked.situation().subsidised(law, pack.jurisdiction()));
    }

    /** Something of the subsidy of the rule's scheme, with the name of the rule that serves where it is another. */
    private String ofSubsidy(WorkedCase worked, Function<Subsidy, String> aspect) {
        Optional<SubsidyAnswer> answer = subsidised(worked);
        if (answer.isEmpty() || !(worked.subject() instanceof Subject.OfSubsidy(var _, var rule))) {
            return NO_POLICY;
        }
        return answer.get().subsidies().stream()
                .filter(subsidy -> subsidy.rule().scheme() == rule.scheme())
                .map(subsidy -> subsidy.rule().id().equals(rule.id())
                        ? aspect.apply(subsidy)
                        : aspect.apply(subsidy) + " (" + subsidy.rule().id() + ")")
                .findFirst()
                .orElse(NONE);
    }

    /** The alarm by the rule beside which the case stands. */
    private Optional<Alarm> alarm(WorkedCase worked) {
        return worked.situation().alarms(pack).stream()
                .filter(each -> worked.subject() instanceof Subject.OfWarning(var rule)
                        && each.rule().id().equals(rule.id()))
                .findFirst();
    }

    private String fund(WorkedCase worked) {
        return worked.subject() instanceof Subject.OfApplication(var rule)
                ? rule.fund().name()
                : adjudicated(worked)
                        .flatMap(each -> award(each, worked.subject()))
                        .map(award -> award.terms().fund().name())
                        .orElse(NONE);
    }

    /** The amount granted by the rule, or else the code of what stands against it. */
    private String ofApplication(WorkedCase worked, UnaryOperator<String> award) {
        if (!(worked.subject() instanceof Subject.OfApplication(var rule))) {
            return NONE;
        }
        var situation = worked.situation();
        if (!(rule.formula() instanceof AwardFormula.AutomaticTerms formula)) {
            Assessment assessed = situation.assessed(rule, pack);
            return assessed.exclusion()
                    .map(finding -> finding.refusal().code().name())
                    .orElseGet(() ->
                            award.apply(assessed.award().orElseThrow().amount().toString()));
        }
        boolean isLate = situation
                .lastDay(formula, pack.jurisdiction())
                .filter(last -> situation.applied().receivedOn().isAfter(last))
                .isPresent();
        return isLate ? Refusal.Code.CLAIM_TOO_LATE.name() : award.apply(pays(worked));
    }

    private String outcome(WorkedCase worked) {
        if (worked.subject() instanceof Subject.OfApplication) {
            return ofApplication(worked, _ -> NONE);
        }
        if (enrolment(worked.subject()).isPresent()) {
            return subsidised(worked)
                    .map(answer ->
                            first(answer.reasons(), reason -> reason.code().name()))
                    .orElse(NO_POLICY);
        }
        return refusal(worked.situation())
                .orElseGet(() -> adjudicated(worked)
                        .map(each ->
                                first(each.reasons(), reason -> reason.code().name()))
                        .orElse(NO_POLICY));
    }

    private static <R> String first(List<R> reasons, Function<R, String> code) {
        return reasons.stream().map(code).findFirst().orElse(NONE);
    }

    private String pays(WorkedCase worked) {
        Optional<String> refusal = refusal(worked.situation());
        if (refusal.isPresent()) {
            return refusal.get();
        }
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
                .map(deciding -> deciding.with(figure -> Optional.of(situation.amount(figure))))
                .map(deciding -> new Adjudicator(deciding)
                        .adjudicate(
                                situation.claim(pack.jurisdiction()),
                                situation.circumstances(deciding),
                                situation.before()));
    }

    /** Why the bill would be refused; empty where it would not. */
    private Optional<String> refusal(Situation situation) {
        if (pack.figuresOn(situation.on()).stream().anyMatch(each -> !each.allows(situation.amount(each)))) {
            return Optional.of(OUTSIDE_BOUNDS);
        }
        return isRefused(situation) ? Optional.of(NO_CARVE_OUT) : Optional.empty();
    }

    /** Whether the bill would be refused, because nobody else pays what it carves out. */
    private boolean isRefused(Situation situation) {
        var care = situation.care();
        return !care.carvedOut().isZero()
                && pack.carveOut(situation.applicant(pack), care.diagnosis(), situation.on())
                        .isEmpty();
    }

    private String ranks(Situation situation) {
        var applicant = situation.applicant(pack);
        return pack.classesOf(applicant).stream()
                .flatMap(aidClass -> IntStream.range(0, pack.ranking().size())
                        .filter(rank -> pack.ranking().get(rank).contains(aidClass))
                        .mapToObj(rank -> String.valueOf(rank + 1)))
                .collect(Collectors.joining(", "));
    }

    private boolean concerns(Subject subject, Situation situation) {
        var applicant = situation.applicant(pack);
        var day = situation.on();
        var care = situation.care();
        return switch (subject) {
            case Subject.OfPack pack -> false;
            case Subject.OfRanking ranking -> false;
            case Subject.OfTerms terms -> false;
            case Subject.OfEnrolment enrolment -> false;
            case Subject.OfSubsidy subsidy -> false;
            case Subject.OfWarning warning -> false;
            case Subject.OfApplication application -> false;
            case Subject.OfClass(var aidClass) -> aidClass.includes(applicant);
            case Subject.OfDiseases(var list) -> list.includes(care.diagnosis(), applicant, day);
            case Subject.OfUnaided(var unaided) -> unaided.concerns(applicant, care.type(), care.diagnosis(), day);
            case Subject.OfTilt(var tilt) -> tilt.concerns(applicant, day);
            case Subject.OfWaiver(var waiver) ->
                waiver.concerns(applicant, day) && waiver.admits(care.withinCity(), care.onReferral());
        };
    }

    private Situation.Upstream becomes(WorkedCase worked) {
        var upstream = worked.situation().upstream();
        return tilt(worked)
                .map(tilt -> new Situation.Upstream(
                        tilt.lowered(upstream.deductible()),
                        tilt.raised(upstream.ratio()),
                        upstream.limit(),
                        upstream.specialMedicines()))
                .orElse(upstream);
    }

    /** The tilt beside which the case stands, where it concerns the person. */
    private Optional<CriticalIllnessPreference> tilt(WorkedCase worked) {
        return worked.subject() instanceof Subject.OfTilt(var tilt) && concerns(worked.subject(), worked.situation())
                ? Optional.of(tilt)
                : Optional.empty();
    }
}
