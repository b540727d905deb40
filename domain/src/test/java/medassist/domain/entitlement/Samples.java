package medassist.domain.entitlement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
import medassist.domain.policy.CarveOut;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Condition;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.Designation;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseScope;
import medassist.domain.policy.Document;
import medassist.domain.policy.Edition;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.Fund;
import medassist.domain.policy.HospitalRule;
import medassist.domain.policy.Label;
import medassist.domain.policy.PackVersion;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Terms;
import medassist.domain.recipient.Applicant;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;
import medassist.domain.recipient.CertificationDetail.None;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Issuer;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;

/** A made-up city's policy, and claims under it, for the tests of the domain. */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    static final DivisionCode CITY = new DivisionCode("999900");
    static final Stamp STAMP = new Stamp(Instant.parse("2023-05-01T02:03:04Z"), "H1", "", "");
    static final AidClass POOR = aidClass("poor", Category.SUBSISTENCE_ALLOWANCE);
    static final AidClass MARGIN = aidClass("margin", Category.SUBSISTENCE_MARGIN);
    static final AidClass ORPHANS = aidClass("orphans", Category.ORPHAN);

    private static final Validity ALWAYS = Validity.since(LocalDate.of(2020, 1, 1));
    private static final Clause CLAUSE = new Clause("一(一)");
    private static final Set<CareType> CARE = Set.of(CareType.INPATIENT, CareType.OUTPATIENT_CHRONIC);
    private static final List<Coverage> COVERS = List.of(new Coverage(CARE, DiseaseScope.ANY));
    private static final Edition EDITION = new Edition(
            new PackVersion("sample", "0123456789abcdef"),
            new Document("示例〔2020〕1号", "示例", LocalDate.of(2020, 1, 1)),
            ALWAYS,
            CLAUSE,
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2023, 12, 31),
            Set.of());

    private Samples() {}

    static PolicyPack pack(Benefit... benefits) {
        return pack(List.of(), benefits);
    }

    static PolicyPack pack(List<HospitalRule> hospitalRules, Benefit... benefits) {
        return pack(new Designation(new Clause("二"), false, false), List.of(), hospitalRules, benefits);
    }

    static PolicyPack pack(
            Designation designation, List<CarveOut> carveOuts, List<HospitalRule> hospitalRules, Benefit... benefits) {
        return new PolicyPack(
                CITY,
                new Label("示例市", "Sample"),
                EDITION,
                new CountedExpense(CountedExpense.Base.IN_SCOPE, CLAUSE),
                new Clause("一"),
                List.of(POOR, MARGIN, ORPHANS),
                List.of(),
                List.of(),
                designation,
                carveOuts,
                List.of(),
                List.of(),
                List.of(),
                List.of(benefits),
                List.of(
                        new Exclusion(Exclusion.Kind.NO_STANDARD, List.of(ORPHANS), COVERS, ALWAYS, new Clause("一")),
                        new Exclusion(
                                Exclusion.Kind.CARE_TYPE_NOT_COVERED,
                                List.of(POOR, MARGIN, ORPHANS),
                                List.of(new Coverage(Set.of(CareType.OUTPATIENT), DiseaseScope.ANY)),
                                ALWAYS,
                                new Clause("三"))),
                hospitalRules,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Benefit regular(Terms... terms) {
        return benefit("regular", Benefit.Base.IN_POLICY_BURDEN, terms);
    }

    static Benefit again(Terms... terms) {
        return benefit("again", Benefit.Base.REMAINING, terms);
    }

    private static Benefit benefit(String id, Benefit.Base base, Terms... terms) {
        return new Benefit(id, new Label(id, id), base, COVERS, new Clause("三"), List.of(terms));
    }

    /** Terms in yuan; limits as {@code pool=yuan}. */
    static Terms terms(AidClass aidClass, String deductible, String ratio, String... limits) {
        return terms(aidClass, ALWAYS, deductible, ratio, limits);
    }

    static Terms terms(AidClass aidClass, Validity validity, String deductible, String ratio, String... limits) {
        List<PoolLimit> pools = Stream.of(limits)
                .map(limit -> limit.split("=", 2))
                .map(parts -> new PoolLimit(
                        new Pool(parts[0], new Label(parts[0], parts[0]), CARE, Set.of()), Money.ofYuan(parts[1])))
                .toList();
        return new Terms(
                aidClass,
                validity,
                Money.ofYuan(deductible),
                Ratio.ofPercent(ratio),
                pools,
                Fund.ASSISTANCE_FUND,
                CLAUSE);
    }

    static Circumstances holding(Category... categories) {
        var certifications = new ArrayList<Certification>();
        for (Category category : categories) {
            certifications.add(new Certification("C-" + category, category, None.NONE, ALWAYS, Issuer.OTHER, false));
        }
        return new Circumstances(applicant(certifications), true);
    }

    static Applicant applicant(List<Certification> certifications) {
        return new Applicant(40, Sex.M, Insurance.RESIDENT, certifications);
    }

    static Claim inpatient(String inScope) {
        return claim("S1", CareType.INPATIENT, expense(inScope, "0", "0"));
    }

    static Claim claim(String id, CareType care, Expense expense) {
        return new Claim(
                new SettlementKey(new InstitutionId("H1"), id),
                new PersonId("P1"),
                CITY,
                new Visit("", care, Diagnosis.UNSTATED, DAY, DAY, false, false),
                expense,
                "",
                Payee.UNSTATED);
    }

    static Expense expense(String inScope, String outOfCatalogue, String basic) {
        Money scope = Money.ofYuan(inScope);
        Money outside = Money.ofYuan(outOfCatalogue);
        return new Expense(
                scope.plus(outside),
                outside,
                Money.ZERO,
                Money.ZERO,
                scope,
                new PaidEarlier(Money.ofYuan(basic), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO),
                Money.ZERO);
    }

    private static AidClass aidClass(String id, Category category) {
        return new AidClass(id, new Label(id, id), new Condition.HoldsAnyOf(Set.of(category)), CLAUSE);
    }
}
