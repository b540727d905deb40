package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.DAY;
import static medassist.contracts.stores.Samples.STAMP;
import static medassist.contracts.stores.Samples.certification;
import static medassist.contracts.stores.Samples.person;
import static medassist.contracts.stores.Samples.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.application.port.PersonFilter;
import medassist.application.port.Persons;
import medassist.domain.access.Reach;
import medassist.domain.casefile.Change;
import medassist.domain.casefile.Need;
import medassist.domain.casefile.Needs;
import medassist.domain.division.DivisionCode;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.Consent;
import medassist.domain.filing.Filing.OutOfCatalogueApproval;
import medassist.domain.filing.Filing.OutsideHelp;
import medassist.domain.filing.Filing.RecognisedDisease;
import medassist.domain.filing.Filing.Referral;
import medassist.domain.filing.Filing.RemoteResidence;
import medassist.domain.institution.InstitutionId;
import medassist.domain.money.Money;
import medassist.domain.policy.CareType;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
import medassist.domain.recipient.CertificationDetail.ExitYear;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.InsuredBefore;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.OnRecord;
import medassist.domain.recipient.Papers;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Particulars.Household;
import medassist.domain.recipient.Particulars.Residence;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

/** What every {@link Persons} must do: a person, and the certifications on record. */
public interface PersonsContract extends OverStores {

    @Test
    default void keepsAndReplacesAPerson() {
        var first = person(sample().personId(), IdNumber.NONE);
        var second = new Person(
                sample().personId(),
                "王",
                new IdNumber("11010519491231002X"),
                LocalDate.of(1949, 12, 31),
                Sex.F,
                CITY,
                "某镇",
                Insurance.NONE,
                new HouseholdRegistration("450602"),
                LocalDate.of(2023, 6, 15),
                List.of(
                        new InsuredBefore(new DivisionCode("330111"), LocalDate.of(2020, 12, 31)),
                        new InsuredBefore(new DivisionCode("371500"), LocalDate.of(2022, 3, 31))),
                new Particulars("371502", Residence.RURAL, new Household("HH-1", true), "13800000011"));

        assertThat(stores().persons().find(sample().personId())).isEmpty();
        sample().save(new Change.PersonRegistered(first, STAMP));
        assertThat(stores().persons().find(sample().personId())).contains(first);
        sample().save(new Change.PersonRegistered(second, STAMP));
        assertThat(stores().persons().find(sample().personId())).contains(second);
        assertThat(stores().persons().findByIdNumber(second.idNumber())).contains(second);
        assertThat(stores().persons().findAll(List.of(second.id(), new PersonId("nobody"))))
                .containsExactly(second);
        assertThat(stores().persons().findByIdNumber(IdNumber.NONE)).isEmpty();
    }

    @Test
    default void listsPersonsByPartsOfTheirNameAndOtherThingsWhole() {
        String mark = "%_" + sample().unique();
        var number = new IdNumber("11010519491231002X");
        Person one = registered("1", "李" + mark + "五", number, CITY, "甲镇");
        Person other = registered("2", mark, IdNumber.NONE, CITY, "乙镇");
        Person elsewhere = registered("3", mark + "五", IdNumber.NONE, new DivisionCode("330111"), "甲镇");

        assertThat(list("", mark, "", "", "", 9)).containsExactly(one, other, elsewhere);
        assertThat(list("", mark + "五", "", "", "", 9)).containsExactly(one, elsewhere);
        assertThat(list("", mark, "330111", "", "", 9)).containsExactly(elsewhere);
        assertThat(list("", mark, "", "甲镇", "", 9)).containsExactly(one, elsewhere);
        assertThat(list("", mark, "", "镇", "", 9)).isEmpty();
        assertThat(list("", mark, "", "", one.id().value(), 1)).containsExactly(other);
        assertThat(list("", "李%" + sample().unique(), "", "", "", 9)).isEmpty();
        assertThat(list(number.value(), mark, CITY.value(), "甲镇", "", 9)).containsExactly(one);
        assertThat(list(number.value(), "", "", "", "", 1000)).contains(one).doesNotContain(other);
        assertThat(list(number.value(), mark, "", "", one.id().value(), 9)).isEmpty();
        assertThat(list("110105194912310046", mark, "", "", "", 9)).isEmpty();
    }

    private List<Person> list(
            String idNumber, String name, String jurisdiction, String township, String after, int limit) {
        return stores().persons()
                .list(new PersonFilter(idNumber, name, jurisdiction, township), Reach.ALL, after, limit);
    }

    private Person registered(
            String ordinal, String name, IdNumber number, DivisionCode jurisdiction, String township) {
        var person = new Person(
                new PersonId("P-" + sample().unique() + "-" + ordinal),
                name,
                number,
                LocalDate.of(1949, 12, 31),
                Sex.F,
                jurisdiction,
                township,
                Insurance.RESIDENT);
        sample().save(new Change.PersonRegistered(person, STAMP));
        return person;
    }

    @Test
    default void keepsCertificationsWithEveryDetail() {
        var certifications = List.of(
                certification("C1", Category.DISABLED, Samples.MULTIPLE, 2015),
                certification("C2", Category.MONITORED, MonitoredSubtype.SUDDEN, 2016),
                certification("C3", Category.STABLY_LIFTED, new ExitYear(2016), 2017),
                certification("C4", Category.SUBSISTENCE_ALLOWANCE, None.NONE, 2018),
                certification("C5", Category.CHILD_IN_DIFFICULTY, ChildSupport.BASIC_LIVING_ALLOWANCE, 2019),
                new Certification(
                        "C6",
                        Category.ORPHAN,
                        None.NONE,
                        Validity.since(LocalDate.of(2020, 1, 1)),
                        Issuer.TRADE_UNION,
                        false,
                        new Papers("GE-0001", "371502", "HH-1")));
        sample().save(new Change.PersonRegistered(person(sample().personId(), IdNumber.NONE), STAMP));

        certifications.forEach(
                each -> sample().save(new Change.CertificationRecorded(sample().personId(), each, STAMP)));

        assertThat(stores().persons().certificationsOf(sample().personId())).isEqualTo(certifications);
    }

    @Test
    default void findsWhoSharesAnIdentityNumber() {
        var number = new IdNumber("11010519491231002X");
        var id = sample().personId();
        var other = new PersonId("other-" + sample().unique());
        var sharing = new Person(other, "王", number, LocalDate.of(1949, 12, 31), Sex.F, CITY, "", Insurance.EMPLOYEE);
        var own = new Person(id, "王", number, LocalDate.of(1949, 12, 31), Sex.F, CITY, "", Insurance.RESIDENT);
        var same = new Need.SameIdNumber(id);
        var holders = new Need.HoldersOf(number);
        var nobody = new Need.HoldersOf(IdNumber.NONE);
        sample().save(new Change.PersonRegistered(own, STAMP));
        sample().save(new Change.PersonRegistered(sharing, STAMP));

        var file = stores().caseFiles().open(Needs.of(id, same, holders, nobody));

        assertThat(file.of(same)).contains(other).doesNotContain(id);
        assertThat(file.of(holders)).contains(own, sharing);
        assertThat(file.of(nobody)).isEmpty();
    }

    @Test
    default void keepsFilingsOfEveryKindAndWhatWasOnRecordOfThem() {
        var days = new Validity(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31));
        var filings = List.of(
                new Filing(
                        "F1",
                        days,
                        "N-1",
                        "医保",
                        new RecognisedDisease("M07801", DiseaseGroup.RENAL_DIALYSIS, CareType.OUTPATIENT_SPECIAL)),
                new Filing("F2", Validity.since(DAY), "", "", new Referral("H1", "H2", "专科")),
                new Filing("F3", Validity.since(DAY), "", "", new RemoteResidence("450102")),
                new Filing("F4", Validity.since(DAY), "A-1", "", new OutOfCatalogueApproval(new InstitutionId("H1"))),
                new Filing("F5", Validity.since(DAY), "", "", new Consent()),
                new Filing(
                        "F6",
                        Validity.since(DAY),
                        "",
                        "",
                        new OutsideHelp(OutsideHelp.Giver.RED_CROSS, "困难", Optional.empty())),
                new Filing(
                        "F7",
                        Validity.since(DAY),
                        "",
                        "",
                        new OutsideHelp(OutsideHelp.Giver.CHARITY, "困难", Optional.of(Money.ofFen(5)))));
        var needs = Needs.of(sample().personId(), new Need.Filings(sample().personId()));
        sample().save(new Change.PersonRegistered(person(sample().personId(), IdNumber.NONE), STAMP));

        filings.forEach(each -> sample().save(new Change.FilingRecorded(sample().personId(), each, STAMP)));
        assertThat(stores().caseFiles()
                        .open(needs)
                        .of(new Need.Filings(sample().personId()))
                        .own())
                .isEqualTo(filings);

        var corrected = new Filing("F5", days, "C-1", "", new Consent());
        sample().save(new Change.FilingRecorded(
                sample().personId(), corrected, stamp(STAMP.at().plusSeconds(1))));
        sample().save(new Change.FilingWithdrawn(
                sample().personId(), "F2", stamp(STAMP.at().plusSeconds(2))));

        assertThat(stores().caseFiles()
                        .open(needs)
                        .of(new Need.Filings(sample().personId()))
                        .own())
                .containsExactly(
                        filings.getFirst(), corrected, filings.get(2), filings.get(3), filings.get(5), filings.get(6));
        assertThat(stores().persons().filingsOf(sample().personId()))
                .hasSize(8)
                .contains(
                        new OnRecord<>(filings.get(1), STAMP.at(), STAMP.at().plusSeconds(2)),
                        new OnRecord<>(filings.get(4), STAMP.at(), STAMP.at().plusSeconds(1)),
                        new OnRecord<>(corrected, STAMP.at().plusSeconds(1), OnRecord.ON_RECORD));
    }

    @Test
    default void keepsWhatWasOnRecordOfACertificationAndUntilWhen() {
        Instant corrected = STAMP.at().plusSeconds(1);
        Instant withdrawn = STAMP.at().plusSeconds(2);
        Certification first = certification("C4", Category.SUBSISTENCE_ALLOWANCE, None.NONE, 2018);
        var shorter = new Certification(
                "C4",
                Category.SUBSISTENCE_MARGIN,
                None.NONE,
                new Validity(LocalDate.of(2018, 1, 1), DAY),
                Issuer.UNSTATED,
                true);

        sample().save(new Change.PersonRegistered(person(sample().personId(), IdNumber.NONE), STAMP));
        sample().save(new Change.CertificationRecorded(sample().personId(), first, STAMP));
        sample().save(new Change.CertificationRecorded(sample().personId(), shorter, stamp(corrected)));
        assertThat(stores().persons().certificationsOf(sample().personId())).containsExactly(shorter);
        sample().save(new Change.CertificationWithdrawn(sample().personId(), "C4", stamp(withdrawn)));

        assertThat(stores().persons().certificationsOf(sample().personId())).isEmpty();
        assertThat(stores().persons().recordOf(sample().personId()))
                .containsExactly(
                        new OnRecord<>(first, STAMP.at(), corrected), new OnRecord<>(shorter, corrected, withdrawn));
    }
}
