package medassist.domain.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.SubsidyAnswer.Code;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.DatedValue;
import medassist.domain.parameter.Parameter;
import medassist.domain.parameter.ParameterName;
import medassist.domain.parameter.Parameters;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Condition;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.EnrolmentSubsidies.Effect;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.Label;
import medassist.domain.policy.SubsidyPayer;
import medassist.domain.policy.SubsidyRule;
import medassist.domain.policy.SubsidyShare;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonRecord;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** Which of several rules serves, what a missing parameter hides, and from when a person is insured. */
class SubsidisingTests {

    private static final DivisionCode CITY = new DivisionCode("999900");
    private static final LocalDate AUTUMN = LocalDate.of(2022, 11, 1);
    private static final SubsidyShare COUNTY = new SubsidyShare.CountyRate();

    private final SubsidyRule margin =
            rule("margin", Category.SUBSISTENCE_MARGIN, new SubsidyShare.FixedSum(Category.SUBSISTENCE_MARGIN));
    private final SubsidyRule poor =
            rule("poor", Category.SUBSISTENCE_ALLOWANCE, new SubsidyShare.OfPremium(Ratio.ofPercent("30%")));
    private final SubsidyRule lifted = rule("lifted", Category.STABLY_LIFTED, COUNTY);

    @Test
    void letsTheHighestServeAndOfEqualsTheFirst() {
        Subsidising law =
                law(parameter("premium.basic", "399.99"), parameter("subsidy.fixed.SUBSISTENCE_MARGIN", "120"));

        Subsidy subsidy = asked(law, Category.SUBSISTENCE_ALLOWANCE, Category.SUBSISTENCE_MARGIN)
                .subsidies()
                .getFirst();

        // 30 % of 399.99 is 119.997, rounded half up.
        assertThat(subsidy.amount()).hasToString("120.00");
        assertThat(subsidy.own()).hasToString("279.99");
        assertThat(subsidy.rule()).isEqualTo(margin);
        assertThat(subsidy.rate()).isEmpty();
        assertThat(subsidy.passedOver()).extracting(Subsidy.PassedOver::rule).containsExactly(poor);
    }

    @Test
    void asksForAParameterOnlyWhereItCouldDecide() {
        Subsidising law = law(parameter("premium.basic", "400"));

        assertThat(asked(law, Category.SUBSISTENCE_MARGIN).reasons())
                .containsExactly(new SubsidyAnswer.Reason(
                        Code.MISSING_PARAMETER, "subsidy.fixed.SUBSISTENCE_MARGIN", Optional.empty()));
        assertThat(asked(law, Category.SUBSISTENCE_MARGIN, Category.SUBSISTENCE_ALLOWANCE)
                        .reasons())
                .extracting(SubsidyAnswer.Reason::code)
                .containsExactly(Code.MISSING_PARAMETER);
        // A county pays at most 30 %, which the first of the rules pays already.
        assertThat(asked(law, Category.STABLY_LIFTED, Category.SUBSISTENCE_ALLOWANCE)
                        .subsidies())
                .extracting(Subsidy::rule)
                .containsExactly(poor);
        assertThat(asked(law, Category.STABLY_LIFTED).reasons())
                .extracting(SubsidyAnswer.Reason::detail)
                .containsExactly("county");
        assertThat(asked(law(), Category.SUBSISTENCE_ALLOWANCE).reasons())
                .extracting(SubsidyAnswer.Reason::detail)
                .containsExactly("premium.basic");
    }

    @Test
    void takesTheRateOfTheCountyInWhichThePersonLives() {
        Subsidising law =
                law(parameter("premium.basic", "400"), parameter("subsidy.county.999901.exit-2014-2015", "12.5%"));
        var who = new Enrolling(
                new Applicant(40, Sex.F, Insurance.NONE, List.of()), "999901", held(Category.STABLY_LIFTED));

        Subsidy subsidy = law.of(who, 2023, AUTUMN).subsidies().getFirst();

        assertThat(subsidy.amount()).hasToString("50.00");
        assertThat(subsidy.rate()).contains(Ratio.ofPercent("12.5%"));
    }

    @Test
    void insuresWhoIsCertifiedInTheYearFromTheMonthAfter() {
        Subsidising law = law(parameter("premium.basic", "400"));
        var since = new PersonRecord(
                List.of(
                        certified(Category.SUBSISTENCE_ALLOWANCE, LocalDate.of(2023, 3, 31)),
                        certified(Category.SUBSISTENCE_ALLOWANCE, LocalDate.of(2023, 5, 1))),
                Person.ALIVE);

        assertThat(law.of(enrolling(since), 2023, LocalDate.of(2023, 6, 15)).subsidies())
                .extracting(Subsidy::effectiveFrom)
                .containsExactly(LocalDate.of(2023, 4, 1));
        assertThat(asked(law, Category.SUBSISTENCE_ALLOWANCE).subsidies())
                .extracting(Subsidy::effectiveFrom)
                .containsExactly(LocalDate.of(2023, 1, 1));
    }

    @Test
    void subsidisesFromTheNextYearWhoHasEnrolledAlready() {
        Subsidising law = law(true, parameter("premium.basic", "400"));
        var since = new PersonRecord(
                List.of(certified(Category.SUBSISTENCE_ALLOWANCE, LocalDate.of(2023, 3, 31))), Person.ALIVE);
        LocalDate june = LocalDate.of(2023, 6, 15);
        var notInsured = new Enrolling(new Applicant(40, Sex.F, Insurance.NONE, List.of()), "", since);

        assertThat(law.of(enrolling(since), 2023, june).reasons())
                .extracting(SubsidyAnswer.Reason::code)
                .containsExactly(Code.ALREADY_ENROLLED);
        assertThat(law.of(enrolling(since), 2024, june).subsidies()).hasSize(1);
        assertThat(law.of(notInsured, 2023, june).subsidies()).hasSize(1);
        assertThat(asked(law, Category.SUBSISTENCE_ALLOWANCE).subsidies()).hasSize(1);
        assertThat(law.of(enrolling(held()), 2023, june).reasons())
                .extracting(SubsidyAnswer.Reason::code)
                .containsExactly(Code.NOT_A_RECIPIENT);
    }

    @Test
    void paysNothingForTheDeadAndForEmployees() {
        Subsidising law = law(parameter("premium.basic", "400"));
        PersonRecord poorRecord = held(Category.SUBSISTENCE_ALLOWANCE);
        var dead = new PersonRecord(poorRecord.certifications(), LocalDate.of(2022, 12, 31));
        var employee = new Enrolling(new Applicant(40, Sex.F, Insurance.EMPLOYEE, List.of()), "", poorRecord);

        assertThat(law.of(enrolling(dead), 2023, AUTUMN).reasons())
                .extracting(SubsidyAnswer.Reason::code)
                .containsExactly(Code.DECEASED);
        assertThat(law.of(employee, 2023, AUTUMN).reasons())
                .extracting(SubsidyAnswer.Reason::code)
                .containsExactly(Code.NOT_RESIDENT_SCHEME);
    }

    private static SubsidyAnswer asked(Subsidising law, Category... categories) {
        return law.of(enrolling(held(categories)), 2023, AUTUMN);
    }

    private static Enrolling enrolling(PersonRecord record) {
        return new Enrolling(new Applicant(40, Sex.F, Insurance.RESIDENT, List.of()), "", record);
    }

    private static PersonRecord held(Category... categories) {
        return PersonRecord.EMPTY.certified(Stream.of(categories)
                .map(category -> certified(category, LocalDate.of(2020, 1, 1)))
                .toList());
    }

    private static Certification certified(Category category, LocalDate from) {
        return new Certification(
                category + " " + from, category, None.NONE, Validity.since(from), Issuer.UNSTATED, false);
    }

    private Subsidising law(Parameter... parameters) {
        return law(false, parameters);
    }

    private Subsidising law(boolean isNextYear, Parameter... parameters) {
        var law = new EnrolmentSubsidies(
                2021,
                List.of(margin, poor, lifted),
                List.of(),
                isNextYear,
                Effect.MONTH_AFTER_CERTIFICATION,
                new Clause("一"));
        return new Subsidising(law, new Parameters(CITY, List.of(parameters), List.of()));
    }

    private static Parameter parameter(String name, String value) {
        var parameter = new ParameterName(name);
        return new Parameter(
                parameter, List.of(new DatedValue(Validity.since(AUTUMN), parameter.read(value), "document")));
    }

    private static SubsidyRule rule(String id, Category category, SubsidyShare share) {
        return new SubsidyRule(
                id,
                new Label(id, id),
                InsuranceScheme.BASIC_RESIDENT,
                1,
                new Condition.HoldsAnyOf(Set.of(category)),
                2021,
                SubsidyRule.WITHOUT_END,
                share,
                SubsidyPayer.ASSISTANCE_FUND,
                new Clause("一"));
    }
}
