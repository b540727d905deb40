package medassist.bootstrap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import medassist.application.MedAssist;
import medassist.application.certifying.CertifyPerson;
import medassist.application.registering.RegisterPerson;
import medassist.domain.access.Authority;
import medassist.domain.access.Role;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.MonitoredSubtype;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;

/** Invented institutions and people of 聊城, to try the service with. */
final class Demo {

    static final String INSTITUTION = "H37150000001";
    static final String PERSON = "37150000000001";

    static final String JURISDICTION = "371500";
    static final String TOWNSHIP = "示范镇";

    private static final DivisionCode LIAOCHENG = new DivisionCode(JURISDICTION);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private static final Caller LAUNCHER = new Caller("demo", "launcher", "", Authority.EVERYTHING);

    private final MedAssist medAssist;

    Demo(MedAssist medAssist) {
        this.medAssist = medAssist;
    }

    /** A bill of one of them, as the REST interface takes it. */
    static String bill(String settlementId) {
        return ("{\"settlementId\":\"%s\",\"personId\":\"%s\",\"jurisdiction\":\"%s\",\"institutionId\":\"%s\","
                        + "\"careType\":\"INPATIENT\",\"settledOn\":\"2023-05-01\",\"totalFee\":\"50000.00\","
                        + "\"outOfCatalogue\":\"2000.00\",\"overLimit\":\"500.00\",\"preSelfPay\":\"1500.00\","
                        + "\"inScope\":\"46000.00\",\"paid\":{\"basic\":\"28000.00\",\"criticalIllness\":\"3000.00\"}}")
                .formatted(settlementId, PERSON, JURISDICTION, INSTITUTION);
    }

    /** Registers those that are not registered yet; the accounts to ask with, by role. */
    Map<Role, DemoAccounts.Shown> load() {
        register(institution(INSTITUTION, "示范人民医院", Institution.Level.TERTIARY));
        register(institution("H37150000002", "示范乡镇卫生院", Institution.Level.PRIMARY));
        var allowance = certification(Category.SUBSISTENCE_ALLOWANCE, Issuer.CIVIL_AFFAIRS);
        var margin = certification(Category.SUBSISTENCE_MARGIN, Issuer.CIVIL_AFFAIRS);
        var monitored = new Certification(
                "JC-1",
                Category.MONITORED,
                MonitoredSubtype.SUDDEN,
                Validity.since(LONG_AGO),
                Issuer.RURAL_REVITALISATION,
                false);
        register(person(PERSON, "示例甲", LocalDate.of(1961, 4, 2), Sex.F), allowance);
        register(person("37150000000002", "示例乙", LocalDate.of(1975, 9, 15), Sex.M), margin, monitored);
        register(person("37150000000003", "示例丙", LocalDate.of(1990, 1, 1), Sex.M));
        return new DemoAccounts(medAssist.keepingAccounts(), LAUNCHER).shown();
    }

    private void register(Institution institution) {
        if (medAssist.records().institution(institution.id(), LAUNCHER).isEmpty()) {
            medAssist.registering().register(institution, LAUNCHER);
        }
    }

    private void register(Person person, Certification... certifications) {
        if (medAssist.records().person(person.id(), LAUNCHER).isEmpty()) {
            medAssist.work().on(new RegisterPerson(person), LAUNCHER);
            for (Certification certification : certifications) {
                medAssist.work().on(new CertifyPerson(person.id(), certification, ""), LAUNCHER);
            }
        }
    }

    private static Institution institution(String id, String name, Institution.Level level) {
        return new Institution(new InstitutionId(id), name, LIAOCHENG, level, List.of(Validity.since(LONG_AGO)));
    }

    private static Person person(String id, String name, LocalDate birthDate, Sex sex) {
        return new Person(
                new PersonId(id), name, IdNumber.NONE, birthDate, sex, LIAOCHENG, TOWNSHIP, Insurance.RESIDENT);
    }

    private static Certification certification(Category category, Issuer issuer) {
        return new Certification("MZ-1", category, None.NONE, Validity.since(LONG_AGO), issuer, false);
    }
}
