package medassist.domain.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.AssessedBill;
import medassist.domain.application.Assessment;
import medassist.domain.application.Assessor;
import medassist.domain.application.Grounds;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolling;
import medassist.domain.enrolment.Subsidising;
import medassist.domain.enrolment.SubsidyAnswer;
import medassist.domain.entitlement.CarvedOut;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.Parameters;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.AwardFormula;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.ParameterFigure;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.warning.Alarm;
import medassist.domain.warning.Warnings;

/**
 * What a worked case supposes.
 *
 * @param on the settlement date
 * @param knownOn what was not known on this day is left out
 * @param applicant without certificates
 * @param certificates of any days
 * @param burden inside policy scope, with nothing paid by insurance
 * @param preSelfPay what the person pays first 先行自付, beside it
 * @param before the year's counters
 * @param upstream what critical-illness insurance gives without any tilt
 * @param parameters what parameters say; of those that are not stated, the lowest that the pack allows
 * @param enrolment what a case beside subsidised enrolment supposes
 * @param burdens what a case beside a warning supposes of the year; none of those that are not stated
 * @param applied what a case beside something decided on application supposes
 */
public record Situation(
        LocalDate on,
        LocalDate knownOn,
        Applicant applicant,
        List<Certification> certificates,
        Care care,
        Money burden,
        Money outOfCatalogue,
        Money preSelfPay,
        Counters before,
        Upstream upstream,
        Map<String, Money> parameters,
        Enrolment enrolment,
        Map<BurdenMeasure, Money> burdens,
        Applied applied) {

    /**
     * What a case beside something decided on application supposes.
     *
     * @param receivedOn the day on which it was received
     * @param bills that stand
     */
    public record Applied(LocalDate receivedOn, ApplicationFacts facts, List<AssessedBill> bills) {

        public Applied {
            bills = List.copyOf(bills);
        }
    }

    public Situation {
        parameters = Map.copyOf(parameters);
        burdens = Map.copyOf(burdens);
    }

    /**
     * The care, and where and on what grounds it was given.
     *
     * @param withinCity whether in a hospital of the jurisdiction
     * @param onReferral whether on referral from primary care 基层首诊转诊
     */
    public record Care(
            CareType type,
            Diagnosis diagnosis,
            boolean designatedInstitution,
            boolean emergency,
            boolean referralFiled,
            boolean approved,
            boolean withinCity,
            boolean onReferral,
            Money carvedOut) {}

    /**
     * What critical-illness insurance 大病保险 grants.
     *
     * @param limit its annual limit 封顶线
     * @param specialMedicines its deductible of special medicines 特药
     */
    public record Upstream(Money deductible, Ratio ratio, Money limit, Money specialMedicines) {

        @Override
        public String toString() {
            return deductible + ", " + ratio;
        }
    }

    /**
     * Enrolment for an insurance year.
     *
     * @param county where the person lives
     * @param parameters what parameters say
     */
    public record Enrolment(int year, String county, List<Parameter> parameters) {

        /** Of a case that is about a bill. */
        public static final Enrolment NONE = new Enrolment(0, "", List.of());

        public Enrolment {
            parameters = List.copyOf(parameters);
        }
    }

    /** What is subsidised of the enrolment. */
    SubsidyAnswer subsidised(EnrolmentSubsidies law, DivisionCode jurisdiction) {
        return new Subsidising(law, stated(jurisdiction))
                .of(
                        new Enrolling(applicant, enrolment.county(), PersonRecord.EMPTY.certified(certificates)),
                        enrolment.year(),
                        on);
    }

    /** Of what a pack warns. */
    List<Alarm> alarms(PolicyPack pack) {
        return new Warnings(pack, stated(pack.jurisdiction()))
                .of(applicant(pack), on.getYear(), measure -> burdens.getOrDefault(measure, Money.ZERO));
    }

    /** What the application comes to, decided by the day. */
    Assessment assessed(ApplicationRule rule, PolicyPack pack) {
        Applicant known = applicant(pack);
        return new Assessor(new Grounds(
                        pack,
                        rule,
                        on,
                        switch (rule.formula()) {
                            case AwardFormula.StatedTerms terms -> known.holds(terms.certificate());
                            case AwardFormula.BillsBefore before -> known.holds(before.certificate());
                            case AwardFormula.AutomaticTerms _,
                                    AwardFormula.UpToShare _,
                                    AwardFormula.ShareOfAccepted _,
                                    AwardFormula.AboveCeiling _ -> false;
                        },
                        applied.receivedOn(),
                        known,
                        new LedgerKey(new PersonId("case"), pack.jurisdiction(), on.getYear()),
                        before,
                        applied.bills(),
                        Set.of(),
                        List.of(),
                        applied.facts(),
                        stated(pack.jurisdiction())))
                .assess();
    }

    /** The last day on which a claim by hand for the bill may be received; empty where nobody says. */
    Optional<LocalDate> lastDay(AwardFormula.AutomaticTerms formula, DivisionCode jurisdiction) {
        return Assessor.lastDay(formula, on, stated(jurisdiction));
    }

    private Parameters stated(DivisionCode jurisdiction) {
        return new Parameters(jurisdiction, enrolment.parameters(), List.of());
    }

    Claim claim(DivisionCode jurisdiction) {
        return new Claim(
                new SettlementKey(new InstitutionId("case"), "case"),
                new PersonId("case"),
                jurisdiction,
                new Visit("", care.type(), care.diagnosis(), on, on, care.emergency(), care.referralFiled()),
                new Expense(
                        burden.plus(outOfCatalogue).plus(preSelfPay),
                        outOfCatalogue,
                        Money.ZERO,
                        preSelfPay,
                        burden,
                        PaidEarlier.NOTHING,
                        care.carvedOut().isZero() ? CarvedOut.NONE : new CarvedOut("case", care.carvedOut()),
                        Money.ZERO,
                        Money.ZERO),
                care.approved() ? "case" : "",
                Payee.UNSTATED);
    }

    /** What a parameter says. */
    Money amount(ParameterFigure figure) {
        return parameters.getOrDefault(figure.name().value(), figure.atLeast());
    }

    /** The applicant with the certificates that serve on the day by a pack. */
    Applicant applicant(PolicyPack pack) {
        return applicant.certified(pack.serving(PersonRecord.EMPTY.certified(certificates), on));
    }

    Circumstances circumstances(PolicyPack pack) {
        return new Circumstances(applicant(pack), care.designatedInstitution());
    }
}
