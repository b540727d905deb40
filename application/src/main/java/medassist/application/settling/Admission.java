package medassist.application.settling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import medassist.domain.access.Reach;
import medassist.domain.casefile.CaseFile;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.FiledClaim;
import medassist.domain.filing.Filing;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Refusal;
import medassist.domain.outcome.Refusal.Code;
import medassist.domain.parameter.UsedParameter;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Law;
import medassist.domain.policy.PackParameters;
import medassist.domain.policy.ParameterFigure;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Person;
import medassist.domain.settlement.DecidedSettlement;
import medassist.domain.settlement.Evidence;
import medassist.domain.settlement.Settlement;
import medassist.domain.validity.China;

/**
 * Whether a claim can be decided at all, whatever its ledger says 受理审查: rules that are asked from top to bottom.
 *
 * @param policy the pack that decides for the settlement date
 */
public record Admission(
        Claim claim,
        LocalDate today,
        Optional<Person> person,
        Optional<Institution> institution,
        Optional<PolicyPack> policy,
        CaseFile file,
        Law law) {

    private static final List<Function<Admission, Optional<Refusal>>> RULES = List.of(
            Admission::theDayHasCome,
            Admission::theBillAddsUp,
            Admission::thePersonIsKnown,
            Admission::thePersonIsInsuredThere,
            Admission::theInstitutionIsKnown,
            Admission::aPolicyIsInForce,
            Admission::itsParametersAreKnown,
            Admission::theCareIsKnown,
            Admission::theCarveOutIsThePersons);

    /**
     * The admission of a claim by a case file.
     *
     * @param stamp of the request, by which the day is known
     */
    public static Admission of(Claim claim, CaseFile file, Stamp stamp, Law law) {
        return new Admission(
                claim,
                China.day(stamp.at()),
                file.of(new Need.KnownPerson(claim.personId())),
                file.of(new Need.KnownInstitution(claim.key().institutionId())),
                law.library().deciding(claim.jurisdiction(), claim.visit().settledOn()),
                file,
                law);
    }

    /** How a claim is refused to who reaches neither its institution nor its jurisdiction, as if they were not there. */
    static Optional<Refusal> beyond(Claim claim, Reach reach) {
        InstitutionId institution = claim.key().institutionId();
        if (!reach.reaches(institution)) {
            return Optional.of(Refusal.of(Code.UNKNOWN_INSTITUTION, institution));
        }
        return unless(reach.reaches(claim.jurisdiction()), Code.UNKNOWN_PERSON, claim.personId());
    }

    /** What is looked at to admit a claim and decide it. */
    static Needs needs(Claim claim) {
        return Needs.of(
                        claim.personId(),
                        new Need.KnownInstitution(claim.key().institutionId()),
                        new Need.Ledger(claim.ledgerKey()))
                .andRecord(claim.personId());
    }

    /** All that is looked at to admit a claim, to decide it and to find what is doubtful of it. */
    public static Needs allNeeds(Claim claim) {
        return needs(claim).and(Doubts.needs(claim)).and(new Need.ParametersOf(claim.jurisdiction()));
    }

    /** What else must be looked at: the parameters that the pack names, where it names any. */
    Optional<Need<?>> lacking() {
        var parameters = new Need.ParametersOf(claim.jurisdiction());
        return file.holds(parameters) || policy.isEmpty() || figures().isEmpty()
                ? Optional.empty()
                : Optional.of(parameters);
    }

    private List<ParameterFigure> figures() {
        return policy.orElseThrow().figuresOn(claim.visit().settledOn());
    }

    /** Those by which the pack of an admitted claim decides. */
    List<UsedParameter> parameters() {
        return figures().isEmpty() ? List.of() : packParameters().used();
    }

    private PackParameters packParameters() {
        return new PackParameters(
                policy.orElseThrow(), claim.visit().settledOn(), file.of(new Need.ParametersOf(claim.jurisdiction())));
    }

    /** The refusal of the first rule that refuses. */
    public Optional<Refusal> refusal() {
        for (Function<Admission, Optional<Refusal>> rule : RULES) {
            Optional<Refusal> refusal = rule.apply(this);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    /**
     * What an admitted claim comes to, with what that rests on.
     *
     * @param before how the year's counters stand
     */
    public DecidedSettlement decided(Counters before, Stamp stamp) {
        var evidence = new Evidence(circumstances(), before, law.engine(), parameters());
        Adjudication adjudication = adjudicator().adjudicate(claim, evidence.circumstances(), before);
        return new DecidedSettlement(
                Settlement.posted(
                        SettlementNumbers.of(claim.key(), claim.jurisdiction()),
                        claim,
                        adjudication,
                        new Doubts(claim, file).of(evidence.circumstances()),
                        stamp),
                evidence);
    }

    /** By which pack an admitted claim is decided. */
    Adjudicator adjudicator() {
        return new Adjudicator(
                figures().isEmpty() ? policy.orElseThrow() : packParameters().resolved());
    }

    /** What is known of person and institution on the settlement date of an admitted claim. */
    Circumstances circumstances() {
        var day = claim.visit().settledOn();
        List<Certification> serving = policy.orElseThrow().serving(file.record(claim.personId()), day);
        return new Circumstances(
                Applicant.of(person.orElseThrow(), serving, day),
                institution.orElseThrow().isDesignatedOn(day),
                Filing.on(file.of(new Need.Filings(claim.personId())).all(), day));
    }

    /** A day ahead is allowed, for clocks that differ. */
    private Optional<Refusal> theDayHasCome() {
        var settledOn = claim.visit().settledOn();
        return unless(!settledOn.isAfter(today.plusDays(1)), Code.SETTLED_IN_THE_FUTURE, settledOn);
    }

    private Optional<Refusal> theBillAddsUp() {
        var expense = claim.expense();
        return expense.fault().map(fault -> switch (fault) {
            case AMOUNTS_DO_NOT_ADD_UP ->
                Refusal.of(Code.AMOUNTS_DO_NOT_ADD_UP, expense.totalFee(), expense.sumOfParts());
            case PAID_EXCEEDS_TOTAL ->
                Refusal.of(Code.PAID_EXCEEDS_TOTAL, expense.settledEarlier(), expense.totalFee());
            case PAID_OUTSIDE_SCOPE ->
                Refusal.of(
                        Code.PAID_OUTSIDE_SCOPE,
                        expense.paid().outsideScope(),
                        expense.paid().total(),
                        expense.totalFee().minus(expense.inScope()));
            case CARVED_OUT_EXCEEDS_SCOPE ->
                Refusal.of(Code.CARVED_OUT_EXCEEDS_SCOPE, expense.carvedOut().amount(), expense.inScope());
        });
    }

    private Optional<Refusal> thePersonIsKnown() {
        return unless(person.isPresent(), Code.UNKNOWN_PERSON, claim.personId());
    }

    private Optional<Refusal> thePersonIsInsuredThere() {
        var insuredIn = person.orElseThrow().jurisdictionOn(claim.visit().settledOn());
        return unless(
                insuredIn.equals(claim.jurisdiction()), Code.JURISDICTION_DIFFERS, insuredIn, claim.jurisdiction());
    }

    private Optional<Refusal> theInstitutionIsKnown() {
        return unless(
                institution.isPresent(), Code.UNKNOWN_INSTITUTION, claim.key().institutionId());
    }

    private Optional<Refusal> aPolicyIsInForce() {
        return unless(
                policy.isPresent(),
                Code.NO_POLICY_IN_FORCE,
                claim.jurisdiction(),
                claim.visit().settledOn());
    }

    private Optional<Refusal> itsParametersAreKnown() {
        return figures().isEmpty() ? Optional.empty() : packParameters().refusal();
    }

    private Optional<Refusal> theCareIsKnown() {
        PolicyPack pack = policy.orElseThrow();
        return unless(
                claim.visit().careType() != CareType.OUTPATIENT_CHRONIC_OR_SPECIAL
                        || !new FiledClaim(claim, circumstances().filings()).isOfUnknownCare(pack),
                Code.SPECIAL_DISEASES_UNKNOWN,
                pack.edition().document().number());
    }

    private Optional<Refusal> theCarveOutIsThePersons() {
        PolicyPack pack = policy.orElseThrow();
        var visit = claim.visit();
        return unless(
                !claim.expense().carvedOut().isStated()
                        || pack.carveOut(circumstances().applicant(), visit.diagnosis(), visit.settledOn())
                                .isPresent(),
                Code.NO_CARVE_OUT,
                pack.edition().document().number());
    }

    private static Optional<Refusal> unless(boolean allowed, Code code, Object... arguments) {
        return allowed ? Optional.empty() : Optional.of(Refusal.of(code, arguments));
    }
}
