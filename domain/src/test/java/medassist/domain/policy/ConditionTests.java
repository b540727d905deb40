package medassist.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.Condition.AllOf;
import medassist.domain.policy.Condition.AnyOf;
import medassist.domain.policy.Condition.ExitedIn;
import medassist.domain.policy.Condition.Ground;
import medassist.domain.policy.Condition.HasAge;
import medassist.domain.policy.Condition.HasDisability;
import medassist.domain.policy.Condition.HasSex;
import medassist.domain.policy.Condition.HoldsAnyOf;
import medassist.domain.policy.Condition.IsInsuredBy;
import medassist.domain.policy.Condition.IsMonitoredAs;
import medassist.domain.policy.Condition.IsRegisteredIn;
import medassist.domain.policy.Condition.Not;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.Disability;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionTests {

    private static final DivisionCode CITY = new DivisionCode("450600");
    private static final Condition SEVERELY_DISABLED = new AnyOf(List.of(
            new HasDisability(Set.of(), Set.of(1, 2)),
            new HasDisability(Set.of(Disability.Type.MENTAL, Disability.Type.INTELLECTUAL), Set.of(3, 4))));

    static Stream<Arguments> conditions() {
        return Stream.of(
                Arguments.of(new HoldsAnyOf(Set.of(Category.ORPHAN)), applicant(40, orphan()), true),
                Arguments.of(new HoldsAnyOf(Set.of(Category.EXTREME_POVERTY)), applicant(40, orphan()), false),
                Arguments.of(holds(Ground.ILLNESS), applicant(40, allowance(true)), true),
                Arguments.of(holds(Ground.ILLNESS), applicant(40, allowance(false)), false),
                Arguments.of(holds(Ground.NOT_ILLNESS), applicant(40, allowance(true)), false),
                Arguments.of(holds(Ground.NOT_ILLNESS), applicant(40, allowance(true), allowance(false)), true),
                Arguments.of(new IsRegisteredIn(CITY), registeredIn(""), true),
                Arguments.of(new IsRegisteredIn(CITY), registeredIn("450600"), true),
                Arguments.of(new IsRegisteredIn(CITY), registeredIn("450621"), true),
                Arguments.of(new IsRegisteredIn(CITY), registeredIn("450500"), false),
                Arguments.of(SEVERELY_DISABLED, applicant(40, multiple(3, Disability.Type.MENTAL, 4)), true),
                Arguments.of(SEVERELY_DISABLED, applicant(40, multiple(3, Disability.Type.VISUAL, 2)), true),
                Arguments.of(SEVERELY_DISABLED, applicant(40, multiple(3, Disability.Type.VISUAL, 3)), false),
                Arguments.of(SEVERELY_DISABLED, applicant(40, disabled(Disability.Type.MULTIPLE, 3)), false),
                Arguments.of(SEVERELY_DISABLED, applicant(40, disabled(Disability.Type.VISUAL, 2)), true),
                Arguments.of(SEVERELY_DISABLED, applicant(40, disabled(Disability.Type.VISUAL, 3)), false),
                Arguments.of(SEVERELY_DISABLED, applicant(40, disabled(Disability.Type.MENTAL, 4)), true),
                Arguments.of(SEVERELY_DISABLED, applicant(40, orphan()), false),
                Arguments.of(
                        new IsMonitoredAs(Set.of(MonitoredSubtype.SUDDEN)),
                        applicant(40, certified(Category.MONITORED, MonitoredSubtype.SUDDEN)),
                        true),
                Arguments.of(
                        new IsMonitoredAs(Set.of(MonitoredSubtype.SUDDEN)),
                        applicant(40, certified(Category.MONITORED, None.NONE)),
                        false),
                Arguments.of(
                        new ExitedIn(Set.of(2014, 2015)),
                        applicant(40, certified(Category.STABLY_LIFTED, new ExitYear(2015))),
                        true),
                Arguments.of(
                        new ExitedIn(Set.of(2014, 2015)),
                        applicant(40, certified(Category.STABLY_LIFTED, new ExitYear(2016))),
                        false),
                Arguments.of(new HasAge(0, 18), applicant(17), true),
                Arguments.of(new HasAge(0, 18), applicant(18), false),
                Arguments.of(new HasAge(60, HasAge.UNLIMITED), applicant(60), true),
                Arguments.of(new HasAge(60, HasAge.UNLIMITED), applicant(59), false),
                Arguments.of(new HasSex(Sex.F), applicant(40), false),
                Arguments.of(new IsInsuredBy(Set.of(Insurance.RESIDENT)), applicant(40), true),
                Arguments.of(new IsInsuredBy(Set.of(Insurance.NONE)), applicant(40), false),
                Arguments.of(new Not(new HasSex(Sex.F)), applicant(40), true),
                Arguments.of(new AllOf(List.of(new HasSex(Sex.M), new HasAge(0, 18))), applicant(40), false),
                Arguments.of(new AllOf(List.of()), applicant(40), true));
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void areMetOrNot(Condition condition, Applicant applicant, boolean met) {
        assertThat(condition.isMetBy(applicant)).isEqualTo(met);
    }

    @Test
    void refusesAnAgeThatIsNobodys() {
        assertThatThrownBy(() -> new HasAge(18, 18)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void describesAPersonAsOfTheDay() {
        var person = new Person(
                new PersonId("P"),
                "",
                IdNumber.NONE,
                LocalDate.of(2005, 5, 2),
                Sex.F,
                new DivisionCode("999900"),
                "",
                Insurance.EMPLOYEE);

        var dayBefore = Applicant.of(person, List.of(orphan()), LocalDate.of(2023, 5, 1));
        var birthday = Applicant.of(person, List.of(orphan()), LocalDate.of(2023, 5, 2));

        assertThat(dayBefore).isEqualTo(new Applicant(17, Sex.F, Insurance.EMPLOYEE, List.of(orphan())));
        assertThat(birthday.age()).isEqualTo(18);
    }

    private static Condition holds(Ground ground) {
        return new HoldsAnyOf(Set.of(Category.SUBSISTENCE_ALLOWANCE), ground);
    }

    private static Certification allowance(boolean becauseOfIllness) {
        var days = Validity.since(LocalDate.of(2020, 1, 1));
        return new Certification("C2", Category.SUBSISTENCE_ALLOWANCE, None.NONE, days, Issuer.OTHER, becauseOfIllness);
    }

    private static Applicant registeredIn(String division) {
        return new Applicant(40, Sex.M, Insurance.RESIDENT, new HouseholdRegistration(division), List.of());
    }

    private static Certification multiple(int grade, Disability.Type part, int gradeOfPart) {
        var parts = List.of(new Disability(Disability.Type.SPEECH, 3), new Disability(part, gradeOfPart));
        return certified(Category.DISABLED, new Disability(Disability.Type.MULTIPLE, grade, parts));
    }

    private static Applicant applicant(int age, Certification... certifications) {
        return new Applicant(age, Sex.M, Insurance.RESIDENT, List.of(certifications));
    }

    private static Certification orphan() {
        return certified(Category.ORPHAN, None.NONE);
    }

    private static Certification disabled(Disability.Type type, int grade) {
        return certified(Category.DISABLED, new Disability(type, grade));
    }

    private static Certification certified(Category category, CertificationDetail detail) {
        return new Certification("C1", category, detail, Validity.since(LocalDate.of(2020, 1, 1)), Issuer.OTHER, false);
    }
}
