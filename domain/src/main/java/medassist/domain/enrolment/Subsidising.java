package medassist.domain.enrolment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.domain.enrolment.Subsidy.PassedOver;
import medassist.domain.enrolment.SubsidyAnswer.Code;
import medassist.domain.enrolment.SubsidyAnswer.Reason;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.ParameterValue;
import medassist.domain.parameter.Parameters;
import medassist.domain.parameter.Parameters.Answer;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.SubsidyRule;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.Insurance;
import medassist.domain.validity.Validity;

/**
 * Works out what of a person's enrolment is subsidised 资助参保核定 (people.md §8). Categories are those that the person holds on a day,
 * age is that on the insurance year's first day.
 *
 * @param law what the document says
 * @param parameters of the jurisdiction; premiums and sums are those of the insurance year's first day
 */
public record Subsidising(EnrolmentSubsidies law, Parameters parameters) {

    /** What is subsidised of an insurance year, by the categories of a day. */
    public SubsidyAnswer of(Enrolling who, int year, LocalDate on) {
        LocalDate firstDay = LocalDate.of(year, 1, 1);
        if (who.diedOn().isBefore(on.isBefore(firstDay) ? firstDay : on)) {
            return SubsidyAnswer.nothing(year, Reason.of(Code.DECEASED));
        }
        Insurance insurance = who.person().insurance();
        if (insurance == Insurance.EMPLOYEE || insurance == Insurance.EMPLOYEE_RETIRED) {
            return SubsidyAnswer.nothing(year, Reason.of(Code.NOT_RESIDENT_SCHEME));
        }
        Applicant applicant = who.on(on);
        if (isEnrolledAlready(who, applicant, year, on)) {
            return SubsidyAnswer.nothing(year, new Reason(Code.ALREADY_ENROLLED, "", Optional.of(law.clause())));
        }
        var subsidies = new ArrayList<Subsidy>();
        var reasons = new ArrayList<Reason>();
        for (InsuranceScheme scheme : InsuranceScheme.values()) {
            List<SubsidyRule> rules = law.concerning(applicant, scheme, year);
            if (!rules.isEmpty()) {
                new OfScheme(who, on, firstDay, scheme, rules).decide(subsidies, reasons);
            }
        }
        if (subsidies.isEmpty() && reasons.isEmpty()) {
            reasons.add(law.delegated().stream()
                    .filter(each -> each.who().isMetBy(applicant))
                    .map(each -> new Reason(Code.DELEGATED, "", Optional.of(each.clause())))
                    .findFirst()
                    .orElseGet(() -> Reason.of(Code.NOT_A_RECIPIENT)));
        }
        return new SubsidyAnswer(year, subsidies, reasons);
    }

    /** Whether the person has enrolled for the year, and belongs to those of the basic scheme only since it began. */
    private boolean isEnrolledAlready(Enrolling who, Applicant applicant, int year, LocalDate on) {
        LocalDate firstDay = LocalDate.of(year, 1, 1);
        return law.nextYearOnceEnrolled()
                && applicant.insurance() == Insurance.RESIDENT
                && !on.isBefore(firstDay)
                && !law.concerning(applicant, InsuranceScheme.BASIC_RESIDENT, year)
                        .isEmpty()
                && law.concerning(who.on(firstDay), InsuranceScheme.BASIC_RESIDENT, year)
                        .isEmpty();
    }

    /** The rules of one scheme that concern a person, and which of them serves. */
    private final class OfScheme {

        private final Enrolling who;
        private final LocalDate on;
        private final InsuranceScheme scheme;
        private final List<SubsidyRule> rules;
        private final LocalDate firstDay;

        OfScheme(Enrolling who, LocalDate on, LocalDate firstDay, InsuranceScheme scheme, List<SubsidyRule> rules) {
            this.who = who;
            this.on = on;
            this.scheme = scheme;
            this.rules = rules;
            this.firstDay = firstDay;
        }

        void decide(List<Subsidy> subsidies, List<Reason> reasons) {
            Optional<ParameterValue> premium = said(scheme.premium());
            if (premium.isEmpty()) {
                reasons.add(missing(scheme.premium().value()));
                return;
            }
            var known = new ArrayList<PassedOver>();
            var unknown = new ArrayList<SubsidyRule>();
            for (SubsidyRule rule : rules) {
                amount(rule, premium(rule, premium.get()))
                        .ifPresentOrElse(amount -> known.add(new PassedOver(rule, amount)), () -> unknown.add(rule));
            }
            Optional<PassedOver> highest =
                    known.stream().reduce((one, other) -> other.amount().isMoreThan(one.amount()) ? other : one);
            unknown.stream()
                    .filter(rule -> highest.filter(each -> !mayServe(rule, each, premium.get()))
                            .isEmpty())
                    .findFirst()
                    .ifPresentOrElse(
                            rule -> reasons.add(missing(rule)),
                            () -> subsidies.add(subsidy(highest.orElseThrow(), known, premium.get())));
        }

        /** Whether a rule of which nobody knows what it pays could pay more than the highest known, or be the first of equals. */
        private boolean mayServe(SubsidyRule rule, PassedOver highest, ParameterValue premium) {
            Money most = rule.share().atMost(premium(rule, premium));
            return most.isMoreThan(highest.amount())
                    || (most.equals(highest.amount()) && rules.indexOf(rule) < rules.indexOf(highest.rule()));
        }

        private static Money premium(SubsidyRule rule, ParameterValue said) {
            if (said instanceof ParameterValue.Amount(var ofOneShare)) {
                return ofOneShare.times(rule.shares());
            }
            throw new IllegalStateException("a premium is an amount");
        }

        private Optional<Money> amount(SubsidyRule rule, Money premium) {
            return rule.share()
                    .ratio(firstDay.getYear())
                    .map(ratio -> ratio.of(premium))
                    .or(() -> said(rule).map(said -> rule.share().of(premium, said)));
        }

        private Optional<ParameterValue> said(SubsidyRule rule) {
            return rule.share().parameter(who.county()).flatMap(this::said);
        }

        private Optional<ParameterValue> said(ParameterName name) {
            return parameters.on(name, firstDay) instanceof Answer.Known(var _, var value)
                    ? Optional.of(value.value())
                    : Optional.empty();
        }

        private Reason missing(SubsidyRule rule) {
            return missing(rule.share()
                    .parameter(who.county())
                    .map(ParameterName::value)
                    .orElse("county"));
        }

        private static Reason missing(String parameter) {
            return new Reason(Code.MISSING_PARAMETER, parameter, Optional.empty());
        }

        private Subsidy subsidy(PassedOver serving, List<PassedOver> known, ParameterValue premium) {
            SubsidyRule rule = serving.rule();
            Optional<Ratio> rate = rule.share()
                    .ratio(firstDay.getYear())
                    .or(() -> said(rule)
                            .filter(ParameterValue.Percentage.class::isInstance)
                            .map(said -> ((ParameterValue.Percentage) said).ratio()));
            return new Subsidy(
                    rule,
                    premium(rule, premium),
                    rate,
                    serving.amount(),
                    effectiveFrom(rule),
                    known.stream().filter(each -> !each.equals(serving)).toList());
        }

        /** The year's first day for who was certified by then; in the course of the year, as the document has it. */
        private LocalDate effectiveFrom(SubsidyRule rule) {
            if (on.isBefore(firstDay) || rule.who().isMetBy(who.on(firstDay))) {
                return firstDay;
            }
            return switch (law.effect()) {
                case MONTH_OF_ENROLMENT -> on.withDayOfMonth(1);
                case MONTH_AFTER_CERTIFICATION ->
                    certifiedOn(rule).withDayOfMonth(1).plusMonths(1);
            };
        }

        /** The first day of the year on which the person was of the rule's. */
        private LocalDate certifiedOn(SubsidyRule rule) {
            return who.certifications().stream()
                    .map(Certification::validity)
                    .map(Validity::from)
                    .filter(day -> !day.isBefore(firstDay) && !day.isAfter(on))
                    .sorted()
                    .filter(day -> rule.who().isMetBy(who.on(day)))
                    .findFirst()
                    .orElse(on);
        }
    }
}
