package medassist.policy;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import medassist.application.Stores;
import medassist.contracts.city.Desk;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Claim;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.LedgerKey;
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

/** 富阳, where people of the margin 低保边缘 are paid 70 % of everything up to 150,000 yuan a year (富政办〔2022〕21号). */
public final class FuyangCity {

    public static final LocalDate DAY = LocalDate.of(2023, 5, 1);

    public static final DivisionCode CODE = new DivisionCode("330111");
    public static final InstitutionId HOSPITAL = new InstitutionId("H");
    private static final Validity LONG_AGO = Validity.since(LocalDate.of(2020, 1, 1));

    private final Desk desk;

    public FuyangCity(Stores stores, InstantSource clock) {
        this.desk = Desk.over(stores, new YamlPolicyPacks(new PackTexts(null)), clock);
        stores.unitOfWork()
                .within(() -> stores.institutions()
                        .put(new Institution(HOSPITAL, "", CODE, Institution.Level.TERTIARY, List.of(LONG_AGO))));
    }

    public Desk desk() {
        return desk;
    }

    /** Registers a person of the margin. */
    public PersonId registerPerson(String id) {
        var person = new PersonId(id);
        desk.register(
                new Person(person, "李", IdNumber.NONE, LocalDate.of(1970, 1, 1), Sex.F, CODE, "", Insurance.RESIDENT),
                Desk.caller("clerk"));
        certify(person, LONG_AGO);
        return person;
    }

    /** Registers a number of a person of the margin who may have others. */
    public void registerNumber(PersonId number, IdNumber idNumber) {
        desk.registerSharing(
                new Person(number, "李", idNumber, LocalDate.of(1970, 1, 1), Sex.F, CODE, "", Insurance.RESIDENT),
                Desk.caller("clerk"));
        certify(number, LONG_AGO);
    }

    public void certify(PersonId person, Validity validity) {
        desk.certify(
                person,
                new Certification("C1", Category.SUBSISTENCE_MARGIN, None.NONE, validity, Issuer.OTHER, false),
                "",
                Desk.caller("clerk"));
    }

    public static LedgerKey ledger(PersonId person) {
        return new LedgerKey(person, CODE, DAY.getYear());
    }

    /** An inpatient's bill, all of it in scope; the amount in fen. */
    public static Claim claim(PersonId person, String settlementId, long fen) {
        return RandomCases.claim(
                ledger(person),
                settlementId,
                new PlainEvaluator.Bill(
                        DAY, "INPATIENT", "", List.of(), "", 0, 0, 0, fen, 0, 0, 0, 0, true, false, false, false));
    }
}
