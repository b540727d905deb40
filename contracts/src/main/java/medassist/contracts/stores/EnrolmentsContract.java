package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.REVERSED;
import static medassist.contracts.stores.Samples.STAMP;
import static medassist.contracts.stores.Samples.certification;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.application.port.Enrolments;
import medassist.application.port.Enrolments.Filter;
import medassist.application.port.Enrolments.Place;
import medassist.application.port.Persons.Certified;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.casefile.Change;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentAnswer;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.enrolment.EnrolmentList.State;
import medassist.domain.enrolment.EnrolmentList.Total;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.policy.Clause;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.SubsidyPayer;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Particulars.Household;
import medassist.domain.recipient.Particulars.Residence;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import org.junit.jupiter.api.Test;

/** What every {@link Enrolments} must do, and how persons are found for lists. */
public interface EnrolmentsContract extends OverStores {

    /** A division that no other test has persons in. */
    private DivisionCode division() {
        return DivisionOfTest.of(sample());
    }

    @Test
    default void keepsAListAndWhatHasBecomeOfIt() {
        EnrolmentList list = list("1");
        EnrolmentList approved =
                list.become(State.APPROVED, List.of(new Total(SubsidyPayer.ASSISTANCE_FUND, 2, Money.ofFen(76_000))));

        within(() -> stores().enrolments().keep(approved));

        assertThat(stores().enrolments().find(list.id())).contains(approved);
        assertThat(stores().enrolments().find("none")).isEmpty();
        assertThat(stores().enrolments().lists(division().value(), Reach.ALL, "", 9))
                .containsExactly(approved);
        assertThat(stores().enrolments().lists(division().value(), Reach.ALL, list.id(), 9))
                .isEmpty();
        assertThat(stores().enrolments().lists(division().value(), Samples.provinceWithout(division()), "", 9))
                .isEmpty();
    }

    @Test
    default void keepsOneSubsidyAPersonYearAndScheme() {
        EnrolmentList first = list("1");
        EnrolmentList second = list("2");
        Person person = registered("A");
        Enrolment basic = enrolment(first, person.id(), InsuranceScheme.BASIC_RESIDENT, 38_000);
        Enrolment share = enrolment(second, person.id(), InsuranceScheme.CRITICAL_ILLNESS_SHARE, 30_000);

        within(() -> stores().enrolments().add(List.of(basic)));
        within(() -> stores().enrolments()
                .add(List.of(enrolment(second, person.id(), InsuranceScheme.BASIC_RESIDENT, 1), share)));

        assertThat(all(filter("", ""))).containsExactly(basic, share);
        assertThat(stores().enrolments().totals(first.id()))
                .containsExactly(new Total(SubsidyPayer.ASSISTANCE_FUND, 1, Money.ofFen(38_000)));
        assertThat(stores().enrolments().find(second.id(), person.id(), InsuranceScheme.BASIC_RESIDENT))
                .isEmpty();
        assertThat(stores().enrolments().enrolled(List.of(person.id(), new PersonId("none")), 2023))
                .containsExactly(person.id());
        assertThat(stores().enrolments().enrolled(List.of(person.id()), 2024)).isEmpty();

        within(() -> stores().enrolments().become(first.id(), EnrolmentState.DRAFT, EnrolmentState.WITHDRAWN));
        within(() ->
                stores().enrolments().add(List.of(enrolment(second, person.id(), InsuranceScheme.BASIC_RESIDENT, 1))));

        assertThat(stores().enrolments().totals(first.id())).isEmpty();
        assertThat(stores().enrolments().find(second.id(), person.id(), InsuranceScheme.BASIC_RESIDENT))
                .isPresent();
    }

    @Test
    default void keepsAnAnswer() {
        EnrolmentList list = list("1");
        Person person = registered("A");
        within(() -> stores().enrolments()
                .add(List.of(enrolment(list, person.id(), InsuranceScheme.BASIC_RESIDENT, 38_000))));
        within(() -> stores().enrolments().become(list.id(), EnrolmentState.DRAFT, EnrolmentState.APPROVED));
        Enrolment approved = all(filter("", "")).getFirst();
        Enrolment answered = approved.answered(new EnrolmentAnswer(
                EnrolmentAnswer.Outcome.PAID, Money.ofFen(37_000), "少缴", new Stamp(REVERSED.at(), "clerk", "R1", "")));

        within(() -> stores().enrolments().answered(answered));

        assertThat(approved.state()).isEqualTo(EnrolmentState.APPROVED);
        assertThat(answered.state()).isEqualTo(EnrolmentState.DIFFERS);
        assertThat(all(filter("", ""))).containsExactly(answered);
    }

    @Test
    default void listsEnrolmentsByWhatTheyAreAndWhereTheirPeopleLive() {
        EnrolmentList list = list("1");
        Person one = registered("A");
        Person other = registered("B");
        Enrolment first = enrolment(list, one.id(), InsuranceScheme.BASIC_RESIDENT, 38_000);
        Enrolment second = enrolment(list, other.id(), InsuranceScheme.BASIC_RESIDENT, 38_000);
        within(() -> stores().enrolments().add(List.of(first, second)));

        assertThat(all(filter("", ""))).containsExactly(first, second);
        assertThat(all(filter("371502", "某镇"))).containsExactly(first, second);
        assertThat(all(filter("371503", ""))).isEmpty();
        assertThat(all(filter("", "乙镇"))).isEmpty();
        assertThat(stores().enrolments().enrolments(filter("", ""), Reach.ALL, Place.of(first), 9))
                .containsExactly(second);
        assertThat(all(new Filter(
                        list.id(),
                        one.id().value(),
                        division().value(),
                        2023,
                        Optional.of(EnrolmentState.DRAFT),
                        "",
                        "")))
                .containsExactly(first);
        assertThat(all(new Filter(list.id(), "", "", 2022, Optional.empty(), "", "")))
                .isEmpty();
        assertThat(all(new Filter(list.id(), "", "", 0, Optional.of(EnrolmentState.ENROLLED), "", "")))
                .isEmpty();
        assertThat(stores().enrolments()
                        .enrolments(
                                filter("", ""),
                                Reach.of(
                                        Dimension.PERSON,
                                        Extent.of(Set.of(one.id().value()))),
                                Place.START,
                                9))
                .containsExactly(first);
    }

    @Test
    default void findsWhoIsCertifiedOnADayUnderAnyNumber() {
        Person certified = registered("A");
        Person earlier = registered("B");
        Person holder = registered("C");
        Person merged = registered("D");
        Person nobody = registered("E");
        var since = certification("C1", Category.ORPHAN, None.NONE, 2020);
        certify(certified, since);
        certify(earlier, certification("C1", Category.ORPHAN, None.NONE, 2024));
        certify(merged, since);
        sample().save(new Change.NumberMerged(merged.id(), holder.id(), STAMP));

        List<Certified> found = stores().persons().certified(division(), LocalDate.of(2023, 5, 1), "", 9);

        assertThat(found)
                .extracting(Certified::person)
                .containsExactly(certified, holder)
                .doesNotContain(nobody);
        assertThat(found)
                .extracting(each -> each.record().certifications())
                .containsExactly(List.of(since), List.of(since));
        assertThat(stores().persons()
                        .certified(
                                division(),
                                LocalDate.of(2023, 5, 1),
                                certified.id().value(),
                                9))
                .extracting(Certified::person)
                .containsExactly(holder);
        assertThat(stores().persons().certified(division(), LocalDate.of(2019, 12, 31), "", 9))
                .isEmpty();
    }

    private void certify(Person person, Certification certification) {
        sample().save(new Change.CertificationRecorded(person.id(), certification, STAMP));
    }

    private Filter filter(String county, String township) {
        return new Filter("", "", division().value(), 0, Optional.empty(), county, township);
    }

    private List<Enrolment> all(Filter filter) {
        return stores().enrolments().enrolments(filter, Reach.ALL, Place.START, 9);
    }

    private void within(Runnable work) {
        sample().within(() -> {
            work.run();
            return work;
        });
    }

    private EnrolmentList list(String ordinal) {
        var list = new EnrolmentList(
                division() + "-" + sample().unique() + "-" + ordinal,
                division(),
                2023,
                LocalDate.of(2022, 11, 1),
                State.DRAWING,
                new Stamp(STAMP.at(), "clerk", "M1", ""),
                List.of());
        within(() -> {
            stores().enrolments().lock(division());
            stores().enrolments().keep(list);
        });
        return list;
    }

    private static Enrolment enrolment(EnrolmentList list, PersonId person, InsuranceScheme scheme, long subsidy) {
        return new Enrolment(
                list.id(),
                person,
                list.jurisdiction(),
                2023,
                scheme,
                "poor",
                1,
                Money.ofFen(40_000),
                Money.ofFen(subsidy),
                SubsidyPayer.ASSISTANCE_FUND,
                LocalDate.of(2023, 1, 1),
                new Clause("三(一)"),
                EnrolmentState.DRAFT,
                Optional.empty());
    }

    private Person registered(String ordinal) {
        var person = new Person(
                new PersonId("P-" + sample().unique() + "-" + ordinal),
                "王",
                IdNumber.NONE,
                LocalDate.of(1970, 1, 1),
                Sex.M,
                division(),
                "某镇",
                Insurance.RESIDENT,
                HouseholdRegistration.UNSTATED,
                Person.ALIVE,
                List.of(),
                new Particulars("371502", Residence.UNSTATED, Household.NONE, ""));
        sample().save(new Change.PersonRegistered(person, STAMP));
        return person;
    }
}
