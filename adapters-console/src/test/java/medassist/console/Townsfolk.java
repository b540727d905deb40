package medassist.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import medassist.application.certifying.CertifyPerson;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.registering.RegisterPerson;
import medassist.application.settling.SettleClaim;
import medassist.contracts.city.City;
import medassist.domain.access.Authority;
import medassist.domain.audit.Caller;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.clearing.ClearingType;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Claim;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.outcome.Outcome;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Particulars;
import medassist.domain.recipient.Payee;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;

/**
 * Made-up people whom pages show.
 *
 * @param service in whose stores they are
 */
public record Townsfolk(ConsoleService service) {

    private static final Caller CORE = new Caller("core", "test", "", Authority.EVERYTHING);

    /** A new person of a jurisdiction, 王小明 of 东镇, on subsistence allowance since 2020. */
    public String person(String jurisdiction) {
        String id = service.unique("P");
        service.medAssist()
                .work()
                .on(
                        new RegisterPerson(new Person(
                                new PersonId(id),
                                "王小明",
                                IdNumber.NONE,
                                LocalDate.of(1970, 1, 1),
                                Sex.M,
                                new DivisionCode(jurisdiction),
                                "东镇",
                                Insurance.RESIDENT)),
                        CORE);
        certify(id, LocalDate.of(2020, 1, 1));
        return id;
    }

    /** From now on the person is known to be on subsistence allowance since a day. */
    public void certify(String id, LocalDate from) {
        var certification = new Certification(
                "C1", Category.SUBSISTENCE_ALLOWANCE, None.NONE, Validity.since(from), Issuer.CIVIL_AFFAIRS, false);
        service.medAssist().work().on(new CertifyPerson(new PersonId(id), certification, "补录"), CORE);
    }

    /** A new person of {@link City} who has an account, and has paid a bill that the office owes something of. */
    public String owed(String inScope) {
        String id = person(City.CODE.value());
        service.medAssist()
                .work()
                .on(
                        new RegisterPerson(new Person(
                                new PersonId(id),
                                "王小明",
                                IdNumber.NONE,
                                LocalDate.of(1970, 1, 1),
                                Sex.M,
                                City.CODE,
                                "东镇",
                                Insurance.RESIDENT,
                                HouseholdRegistration.UNSTATED,
                                Person.ALIVE,
                                List.of(),
                                new Particulars(
                                        "",
                                        Particulars.Residence.UNSTATED,
                                        Particulars.Household.NONE,
                                        "",
                                        new Payee("王小明", "信用社", "6222020200112233", Payee.Relation.SELF, "")))),
                        CORE);
        Claim bill = City.claim(service.unique("S"), new PersonId(id), City.CODE, City.HOSPITAL, City.DAY, inScope);
        Outcome<?> outcome = service.medAssist()
                .work()
                .on(
                        new SettleClaim(new Claim(
                                bill.key(),
                                bill.personId(),
                                bill.jurisdiction(),
                                bill.visit(),
                                bill.expense(),
                                "",
                                medassist.domain.entitlement.Payee.PERSON)),
                        CORE);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return id;
    }

    /** A new institution. */
    public String hospital() {
        String id = service.unique("H");
        service.medAssist()
                .registering()
                .register(
                        new Institution(
                                new InstitutionId(id),
                                "医院",
                                City.CODE,
                                Institution.Level.TERTIARY,
                                List.of(Validity.since(LocalDate.of(2020, 1, 1)))),
                        CORE);
        return id;
    }

    /** The institution's application to be paid for the month of {@link City#DAY}; its number. */
    public String appliedFor(String hospital) {
        var period = new ClearingPeriod(
                City.CODE, new InstitutionId(hospital), YearMonth.from(City.DAY), ClearingType.INPATIENT);
        Outcome<ClearingApplication> outcome = service.medAssist().clearing().apply(period, ClaimedFigures.NONE, CORE);
        return ((Outcome.Done<ClearingApplication>) outcome).result().id().value();
    }

    /** Settles a bill of a person; its number. */
    public String settled(String person, String jurisdiction, String inScope) {
        return settled(person, jurisdiction, City.HOSPITAL.value(), inScope);
    }

    /** Settles a bill of a person at an institution; its number. */
    public String settled(String person, String jurisdiction, String hospital, String inScope) {
        String id = service.unique("S");
        settledAs(id, person, jurisdiction, hospital, inScope);
        return id;
    }

    /** Settles a bill under a number. */
    public void settledAs(String id, String person, String jurisdiction, String hospital, String inScope) {
        Outcome<?> outcome = service.medAssist()
                .work()
                .on(
                        new SettleClaim(City.claim(
                                id,
                                new PersonId(person),
                                new DivisionCode(jurisdiction),
                                new InstitutionId(hospital),
                                City.DAY,
                                inScope)),
                        CORE);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
