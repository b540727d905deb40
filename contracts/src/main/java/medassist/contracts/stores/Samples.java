package medassist.contracts.stores;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Circumstances;
import medassist.domain.entitlement.GrantedTerms;
import medassist.domain.entitlement.HospitalCharge;
import medassist.domain.entitlement.PassedOver;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.PolicyCitation;
import medassist.domain.entitlement.PoolDraw;
import medassist.domain.entitlement.Reason;
import medassist.domain.filing.Filing;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.UsedParameter;
import medassist.domain.policy.Clause;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Label;
import medassist.domain.policy.Scale;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail;
import medassist.domain.recipient.CertificationDetail.ChildSupport;
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
import medassist.domain.settlement.Evidence;
import medassist.domain.validity.Validity;

/** The values that a test keeps and expects again: each with every detail that there is. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    static final DivisionCode CITY = new DivisionCode("371500");
    static final Disability MULTIPLE = new Disability(
            Disability.Type.MULTIPLE,
            2,
            List.of(new Disability(Disability.Type.PHYSICAL, 3), new Disability(Disability.Type.MENTAL, 2)));
    static final Stamp STAMP = new Stamp(Instant.parse("2023-05-01T02:03:04.123456Z"), "H1", "", "");
    static final Stamp REVERSED = new Stamp(Instant.parse("2023-06-01T02:03:04.000001Z"), "H1", "M2", "typo");

    private Samples() {}

    static Person person(PersonId id, IdNumber idNumber) {
        return new Person(id, "李", idNumber, LocalDate.of(1970, 1, 1), Sex.M, CITY, "", Insurance.RESIDENT);
    }

    static Certification certification(String id, Category category, CertificationDetail detail, int fromYear) {
        return new Certification(
                id, category, detail, Validity.since(LocalDate.of(fromYear, 1, 1)), Issuer.CIVIL_AFFAIRS, false);
    }

    static Evidence evidence() {
        var certifications = List.of(
                certification("C1", Category.DISABLED, MULTIPLE, 2020),
                certification("C2", Category.STABLY_LIFTED, new ExitYear(2016), 2021),
                certification("C3", Category.MONITORED, MonitoredSubtype.SUDDEN, 2022),
                certification("C4", Category.ORPHAN, None.NONE, 2023),
                certification("C5", Category.CHILD_IN_DIFFICULTY, ChildSupport.BASIC_LIVING_ALLOWANCE, 2023));
        return new Evidence(
                new Circumstances(
                        new Applicant(
                                17, Sex.F, Insurance.EMPLOYEE, new HouseholdRegistration("450602"), certifications),
                        true,
                        List.of(new Filing(
                                "F1", Validity.since(DAY), "N-1", "", new Filing.Referral("H1", "H2", "专科")))),
                new Counters(List.of(
                        new Posting(Counter.deductible("regular"), Money.ofFen(5)),
                        new Posting(Counter.pool("regular"), Money.ofFen(7)))),
                "test",
                List.of(
                        new UsedParameter(ParameterValuesContract.PREMIUM, CITY, ParameterValuesContract.SINCE_2024),
                        new UsedParameter(
                                ParameterValuesContract.PREMIUM, CITY.province(), ParameterValuesContract.OF_2023)));
    }

    static Adjudication adjudication() {
        return adjudication(Payee.INSTITUTION);
    }

    static Adjudication adjudication(Payee payee) {
        var terms = new GrantedTerms(
                "regular",
                new Label("医疗救助", "regular"),
                "poor",
                new Label("低保", "poor"),
                Scale.of(Money.ofFen(0), Ratio.ofPercent("70%")),
                Fund.ASSISTANCE_FUND,
                new Clause("三(四)1"));
        var award = new Award(
                terms,
                Money.ofFen(1000),
                Money.ofFen(5),
                Money.ofFen(1000),
                Money.ofFen(700),
                Money.ofFen(700),
                List.of(new PoolDraw("regular", Money.ofFen(5000), Money.ofFen(0), Money.ofFen(700))),
                List.of(new PassedOver("margin", new Label("低保边缘", "margin"), Money.ofFen(500))));
        return new Adjudication(
                new PolicyCitation(
                        "示例〔2020〕1号",
                        "sample@1",
                        "1f",
                        new Validity(DAY.minusYears(1), DAY.plusYears(1)),
                        DAY.minusYears(2),
                        new CountedExpense(CountedExpense.Base.IN_SCOPE_AND_PRE_SELF_PAY, new Clause("三")),
                        true),
                Money.ofFen(1000),
                List.of(award),
                List.of(new Reason(Reason.Code.NO_STANDARD, new Clause("二"))),
                new HospitalCharge(Money.ofFen(10), Ratio.ofPercent("10%"), "五"),
                Money.ofFen(390),
                payee);
    }

    static Stamp stamp(Instant at) {
        return new Stamp(at, STAMP.by(), STAMP.request(), STAMP.reason());
    }

    /** The reach of a province in which a division does not lie, however the division was drawn. */
    static Reach provinceWithout(DivisionCode division) {
        String province = division.value().startsWith("11") ? "120000" : "110000";
        return Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of(province)));
    }
}
