package medassist.contracts.city;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import medassist.application.port.PolicyPacks;
import medassist.contracts.memory.InMemoryStores;
import medassist.domain.casefile.Change;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.CareType;
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
import medassist.domain.policy.Label;
import medassist.domain.policy.PackVersion;
import medassist.domain.policy.PolicyLibrary;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Terms;
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

/** A made-up city with one hospital, one poor person and one benefit of 70 % up to 1,000 yuan. */
public final class City {

    public static final LocalDate DAY = LocalDate.of(2023, 5, 1);
    public static final DivisionCode CODE = new DivisionCode("999900");
    public static final PersonId PERSON = new PersonId("P1");
    public static final InstitutionId HOSPITAL = new InstitutionId("H1");
    public static final LedgerKey LEDGER = new LedgerKey(PERSON, CODE, 2023);

    private static final Validity SINCE_2020 = Validity.since(LocalDate.of(2020, 1, 1));

    public final InMemoryStores stores = new InMemoryStores();
    public final PolicyPacks policyPacks = new OnePack();
    /** When all bills of the laws that are shipped have come. */
    public static final Instant AFTER_ALL_BILLS = Instant.parse("2030-01-01T00:00:00Z");

    public final InstantSource clock = InstantSource.fixed(Instant.parse("2023-05-01T02:03:04Z"));
    public final Desk desk = Desk.over(stores, policyPacks, clock);

    public City() {
        stores.institutions()
                .put(new Institution(HOSPITAL, "医院", CODE, Institution.Level.TERTIARY, List.of(SINCE_2020)));
        var person =
                new Person(PERSON, "李", IdNumber.NONE, LocalDate.of(1970, 1, 1), Sex.M, CODE, "", Insurance.RESIDENT);
        stores.save(List.of(new Change.PersonRegistered(person, new Stamp(clock.instant(), "clerk", "", ""))));
        certify(SINCE_2020);
    }

    public void certify(Validity validity) {
        var certification =
                new Certification("C1", Category.SUBSISTENCE_ALLOWANCE, None.NONE, validity, Issuer.OTHER, false);
        desk.certify(PERSON, certification, "", Desk.caller("clerk"));
    }

    public AnnualLedger ledger() {
        return stores.ledgers().read(LEDGER);
    }

    public static Claim claim(String settlementId, String inScope) {
        return claim(settlementId, PERSON, CODE, HOSPITAL, DAY, inScope);
    }

    public static Claim claim(
            String settlementId,
            PersonId person,
            DivisionCode jurisdiction,
            InstitutionId hospital,
            LocalDate day,
            String inScope) {
        Money amount = Money.ofYuan(inScope);
        var nothing = new PaidEarlier(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        return new Claim(
                new SettlementKey(hospital, settlementId),
                person,
                jurisdiction,
                new Visit("", CareType.INPATIENT, Diagnosis.UNSTATED, day, day, false, false),
                new Expense(amount, Money.ZERO, Money.ZERO, Money.ZERO, amount, nothing, Money.ZERO),
                "",
                Payee.UNSTATED);
    }

    /** The city's document with another ratio, which is all that a draft of it says, such as <code>80%</code>. */
    public static PolicyPacks.Draft draft(String text) {
        return text.matches("[0-9]{1,2}%")
                ? new PolicyPacks.Draft.Sound(OnePack.pack(text))
                : new PolicyPacks.Draft.Unsound(List.of("line 1: no ratio: " + text));
    }

    /** The city's only document. */
    private static final class OnePack implements PolicyPacks {

        private static final Set<CareType> NOT_COVERED =
                Set.of(CareType.OUTPATIENT, CareType.OUTPATIENT_CHRONIC, CareType.OUTPATIENT_SPECIAL);

        private final PolicyPack pack = pack("70%");

        @Override
        public PolicyLibrary library() {
            return new PolicyLibrary(List.of(pack));
        }

        @Override
        public Draft draft(String text) {
            return City.draft(text);
        }

        private static PolicyPack pack(String ratio) {
            var clause = new Clause("一");
            var care = Set.of(CareType.INPATIENT);
            var poor = new AidClass(
                    "poor",
                    new Label("低保", "poor"),
                    new Condition.HoldsAnyOf(Set.of(Category.SUBSISTENCE_ALLOWANCE)),
                    clause);
            var pool = new Pool("regular", new Label("年度限额", "annual limit"), care, Set.of());
            var terms = new Terms(
                    poor,
                    SINCE_2020,
                    Money.ZERO,
                    Ratio.ofPercent(ratio),
                    List.of(new PoolLimit(pool, Money.ofYuan("1000"))),
                    Fund.ASSISTANCE_FUND,
                    clause);
            var benefit = new Benefit(
                    "regular",
                    new Label("医疗救助", "regular"),
                    Benefit.Base.IN_POLICY_BURDEN,
                    List.of(new Coverage(care, DiseaseScope.ANY)),
                    clause,
                    List.of(terms));
            return new PolicyPack(
                    CODE,
                    new Label("示例市", "Sample"),
                    new Edition(
                            new PackVersion("sample", "0123456789abcdef"),
                            new Document("示例〔2020〕1号", "示例", LocalDate.of(2020, 1, 1)),
                            SINCE_2020,
                            clause,
                            LocalDate.of(2020, 1, 1),
                            LocalDate.of(2023, 12, 31),
                            Set.of()),
                    new CountedExpense(CountedExpense.Base.IN_SCOPE, clause),
                    clause,
                    List.of(poor),
                    List.of(),
                    List.of(),
                    new Designation(clause, false, false),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(pool),
                    List.of(benefit),
                    List.of(new Exclusion(
                            Exclusion.Kind.CARE_TYPE_NOT_COVERED,
                            List.of(poor),
                            List.of(new Coverage(NOT_COVERED, DiseaseScope.ANY)),
                            SINCE_2020,
                            clause)),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }
}
