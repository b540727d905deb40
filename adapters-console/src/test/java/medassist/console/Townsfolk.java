package medassist.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import medassist.application.certifying.CertifyPerson;
import medassist.application.registering.RegisterPerson;
import medassist.application.settling.SettleClaim;
import medassist.contracts.city.City;
import medassist.domain.access.Authority;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.outcome.Outcome;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
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

    /** Settles a bill of a person; its number. */
    public String settled(String person, String jurisdiction, String inScope) {
        String id = service.unique("S");
        Outcome<?> outcome = service.medAssist()
                .work()
                .on(
                        new SettleClaim(City.claim(
                                id,
                                new PersonId(person),
                                new DivisionCode(jurisdiction),
                                City.HOSPITAL,
                                City.DAY,
                                inScope)),
                        CORE);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return id;
    }
}
