package medassist.contracts.city;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import medassist.domain.division.DivisionCode;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.parameter.ParameterName;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.ApplicationRule;
import medassist.domain.policy.AwardFormula;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.BurdenMeasure;
import medassist.domain.policy.CareType;
import medassist.domain.policy.CarveOut;
import medassist.domain.policy.Chapters;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Condition;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.Coverage;
import medassist.domain.policy.CriticalIllnessPreference;
import medassist.domain.policy.DepositWaiver;
import medassist.domain.policy.Designation;
import medassist.domain.policy.Disease;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.DiseaseScope;
import medassist.domain.policy.Document;
import medassist.domain.policy.Edition;
import medassist.domain.policy.EnrolmentSubsidies;
import medassist.domain.policy.EnrolmentSubsidies.Delegated;
import medassist.domain.policy.EnrolmentSubsidies.Effect;
import medassist.domain.policy.Exclusion;
import medassist.domain.policy.Floors;
import medassist.domain.policy.Framework;
import medassist.domain.policy.Fund;
import medassist.domain.policy.HospitalRule;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.policy.Label;
import medassist.domain.policy.PackVersion;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.policy.PoolLimit;
import medassist.domain.policy.Reading;
import medassist.domain.policy.ServingDays;
import medassist.domain.policy.SubsidyPayer;
import medassist.domain.policy.SubsidyRule;
import medassist.domain.policy.SubsidyShare;
import medassist.domain.policy.Terms;
import medassist.domain.policy.WarningReceiver;
import medassist.domain.policy.WarningRule;
import medassist.domain.policy.WarningRule.Recipients;
import medassist.domain.policy.WarningThreshold;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Sex;
import medassist.domain.validity.Validity;

/** A made-up town whose law has one of everything that a pack can say, each with a figure and a clause of its own. */
public final class Town {

    public static final String CODE = "888800";

    private static final Validity DAYS = new Validity(LocalDate.of(2021, 2, 1), LocalDate.of(2029, 12, 31));
    private static final Validity BEFORE = new Validity(LocalDate.of(2021, 2, 1), LocalDate.of(2022, 12, 31));
    private static final Validity AFTER = new Validity(LocalDate.of(2023, 1, 1), LocalDate.of(2029, 12, 31));

    private static final AidClass POOR = new AidClass(
            "poor",
            new Label("低保", "poor"),
            new Condition.HoldsAnyOf(Set.of(Category.SUBSISTENCE_ALLOWANCE)),
            new Clause("二1"));
    private static final AidClass MARGIN = new AidClass(
            "margin",
            new Label("边缘", "margin"),
            new Condition.HoldsAnyOf(Set.of(Category.SUBSISTENCE_MARGIN)),
            new Clause("二2"));
    private static final AidClass ORPHANS = new AidClass(
            "orphans", new Label("孤儿", "orphans"), new Condition.HoldsAnyOf(Set.of(Category.ORPHAN)), new Clause("二3"));

    private static final DiseaseList MAJOR = new DiseaseList(
            "major",
            new Label("大病", "major diseases"),
            new Clause("六"),
            List.of(new Disease(
                    new Label("妇女恶性肿瘤", "cancer of women"),
                    Set.of("D05", "C50"),
                    Set.of(),
                    Set.of(DiseaseGroup.MALIGNANCY, DiseaseGroup.RENAL_DIALYSIS),
                    new Condition.HasSex(Sex.F),
                    DAYS)));

    private static final Set<CareType> INPATIENT = Set.of(CareType.INPATIENT);
    private static final Pool YEAR = new Pool(
            "year",
            new Label("年度限额", "annual limit"),
            Set.of(CareType.OUTPATIENT_SPECIAL, CareType.INPATIENT),
            Set.of());
    private static final Pool EXTRA =
            new Pool("extra", new Label("再救助限额", "limit of re-assistance"), INPATIENT, Set.of("year"));

    public static final PolicyPack PACK = new PolicyPack(
                    new DivisionCode(CODE),
                    new Label("示例镇", "Sampleton"),
                    new Edition(
                            new PackVersion("town", "fedcba9876543210"),
                            new Document("镇政〔2021〕9号", "镇医疗救助办法", LocalDate.of(2021, 1, 5)),
                            DAYS,
                            new Clause("印发通知"),
                            LocalDate.of(2021, 1, 20),
                            LocalDate.of(2023, 6, 30),
                            Set.of("town-2019")),
                    new CountedExpense(CountedExpense.Base.IN_SCOPE_AND_PRE_SELF_PAY, new Clause("三1")),
                    new Clause("二"),
                    List.of(POOR, MARGIN, ORPHANS),
                    List.of(new ServingDays(
                            new Condition.HoldsAnyOf(Set.of(Category.SUBSISTENCE_MARGIN), Condition.Ground.ILLNESS),
                            3,
                            true,
                            new Clause("十二"))),
                    List.of(Set.of(POOR), Set.of(MARGIN)),
                    new Designation(new Clause("四"), true, true),
                    List.of(new CarveOut(
                            new Label("工伤保险", "work injury insurance"),
                            new Condition.HasAge(18, 60),
                            DiseaseScope.ANY,
                            new Clause("五"))),
                    List.of(MAJOR),
                    List.of(MAJOR),
                    List.of(YEAR, EXTRA),
                    List.of(
                            new Benefit(
                                    "regular",
                                    new Label("医疗救助", "regular assistance"),
                                    Benefit.Base.IN_POLICY_BURDEN,
                                    List.of(
                                            new Coverage(INPATIENT, DiseaseScope.ANY),
                                            new Coverage(
                                                    Set.of(CareType.OUTPATIENT_SPECIAL, CareType.OUTPATIENT_CHRONIC),
                                                    DiseaseScope.in(MAJOR)),
                                            new Coverage(Set.of(CareType.OUTPATIENT), DiseaseScope.otherThan(MAJOR))),
                                    new Clause("三2"),
                                    List.of(
                                            terms(
                                                    POOR,
                                                    BEFORE,
                                                    "0",
                                                    "50%",
                                                    Fund.ASSISTANCE_FUND,
                                                    "三3",
                                                    limit(YEAR, "1")),
                                            terms(
                                                    POOR,
                                                    AFTER,
                                                    "100",
                                                    "62.5%",
                                                    Fund.COUNTY_FINANCE,
                                                    "三4",
                                                    limit(YEAR, "800")),
                                            terms(MARGIN, DAYS, "200", "50%", Fund.ASSISTANCE_FUND, "三5"))),
                            new Benefit(
                                    "again",
                                    new Label("再救助", "re-assistance"),
                                    Benefit.Base.REMAINING,
                                    List.of(new Coverage(INPATIENT, DiseaseScope.ANY)),
                                    new Clause("三6"),
                                    List.of(terms(
                                            POOR,
                                            DAYS,
                                            "0",
                                            "10%",
                                            Fund.WARM_HEART_FUND,
                                            "三7",
                                            limit(EXTRA, "500"),
                                            limit(YEAR, "900"))))),
                    List.of(
                            unaided(Exclusion.Kind.NO_STANDARD, DAYS, "七1"),
                            unaided(Exclusion.Kind.DELEGATED, BEFORE, "七2")),
                    List.of(new HospitalRule(List.of(POOR, MARGIN), Ratio.ofPercent("5%"), new Clause("八"))),
                    List.of(tilt(AFTER, "九1"), tilt(BEFORE, "九2")),
                    List.of(
                            new DepositWaiver(List.of(POOR), AFTER, true, true, new Clause("十1")),
                            new DepositWaiver(List.of(POOR), BEFORE, true, false, new Clause("十2"))),
                    List.of(new Floors(true, false, true, false, List.of(limit(YEAR, "1")), new Clause("十一"))),
                    List.of(new Framework(new DivisionCode("880000"), Map.of())),
                    List.of(new Reading("regular", new Clause("三2"), new Label("按次计算", "counted by visit"))))
            .with(new Chapters(Optional.of(enrolment()), warnings(), applications()));

    private Town() {}

    private static List<ApplicationRule> applications() {
        return List.of(
                new ApplicationRule(
                        "MANUAL_CLAIM",
                        new Label("手工报销", "claim by hand"),
                        List.of(POOR, MARGIN, ORPHANS),
                        DAYS,
                        new AwardFormula.AutomaticTerms(Optional.of(MonthDay.of(6, 30))),
                        Fund.ASSISTANCE_FUND,
                        List.of(
                                new ApplicationRule.Paper("INVOICE", Set.of(CareType.values())),
                                new ApplicationRule.Paper("DISCHARGE_SUMMARY", INPATIENT)),
                        new Clause("十五1")),
                new ApplicationRule(
                        "SPECIAL",
                        new Label("特殊救助", "special aid"),
                        List.of(POOR, MARGIN),
                        AFTER,
                        new AwardFormula.ShareOfAccepted(
                                List.of(
                                        new AwardFormula.ClassShare(POOR, Ratio.ofPercent("60%")),
                                        new AwardFormula.ClassShare(MARGIN, Ratio.ofPercent("50%"))),
                                limit(EXTRA, "500")),
                        Fund.WARM_HEART_FUND,
                        List.of(),
                        new Clause("十五2")),
                new ApplicationRule(
                        "LOOK_BACK",
                        new Label("追溯救助", "look-back"),
                        List.of(MARGIN),
                        DAYS,
                        new AwardFormula.BillsBefore(Category.SUBSISTENCE_MARGIN, "regular", MARGIN, 12),
                        Fund.ASSISTANCE_FUND,
                        List.of(),
                        new Clause("十五3")),
                new ApplicationRule(
                        "ILLNESS",
                        new Label("因病一次性救助", "one-off aid"),
                        List.of(POOR, MARGIN),
                        DAYS,
                        new AwardFormula.StatedTerms(
                                Category.SUBSISTENCE_MARGIN,
                                new DivisionCode("990000"),
                                12,
                                Money.ofYuan("100"),
                                Ratio.ofPercent("60%"),
                                Money.ofYuan("1000"),
                                EXTRA),
                        Fund.COUNTY_FINANCE,
                        List.of(),
                        new Clause("十五4")),
                new ApplicationRule(
                        "TILT",
                        new Label("倾斜救助", "tilt"),
                        List.of(POOR),
                        DAYS,
                        new AwardFormula.UpToShare(
                                Money.ofYuan("300"),
                                List.of(
                                        new AwardFormula.Target(INPATIENT, Ratio.ofPercent("90%")),
                                        new AwardFormula.Target(
                                                Set.of(CareType.OUTPATIENT_SPECIAL, CareType.OUTPATIENT_CHRONIC),
                                                Ratio.ofPercent("80%"))),
                                limit(EXTRA, "700")),
                        Fund.ASSISTANCE_FUND,
                        List.of(),
                        new Clause("十五5")),
                new ApplicationRule(
                        "BURDEN_CEILING",
                        new Label("负担封顶", "ceiling of the burden"),
                        List.of(POOR, MARGIN, ORPHANS),
                        DAYS,
                        new AwardFormula.AboveCeiling(
                                new ParameterName("ceiling.burden"), Map.of(2023, Money.ofYuan("200")), EXTRA),
                        Fund.WARM_HEART_FUND,
                        List.of(),
                        new Clause("十五6")));
    }

    private static List<WarningRule> warnings() {
        return List.of(
                new WarningRule(
                        "poor",
                        new Label("低保", "poor"),
                        Recipients.ONLY,
                        new Condition.AllOf(List.of()),
                        BurdenMeasure.REMAINING_BURDEN,
                        new WarningThreshold.Stated(Money.ofYuan("300")),
                        true,
                        List.of(WarningReceiver.CIVIL_AFFAIRS, WarningReceiver.DISABLED_FEDERATION),
                        new Clause("十四1")),
                new WarningRule(
                        "others",
                        new Label("其他居民", "other residents"),
                        Recipients.OTHERS,
                        new Condition.IsInsuredBy(Set.of(Insurance.RESIDENT)),
                        BurdenMeasure.PERSON_PAID,
                        new WarningThreshold.OfFigure(new ParameterName("income.rural"), 150),
                        false,
                        List.of(WarningReceiver.RURAL_REVITALISATION),
                        new Clause("十四2")));
    }

    private static EnrolmentSubsidies enrolment() {
        return new EnrolmentSubsidies(
                2021,
                List.of(
                        subsidy(
                                "poor",
                                InsuranceScheme.BASIC_RESIDENT,
                                1,
                                Category.SUBSISTENCE_ALLOWANCE,
                                new SubsidyShare.OfPremium(Ratio.ofPercent("62.5%")),
                                SubsidyPayer.ASSISTANCE_FUND,
                                "十三1"),
                        subsidy(
                                "margin",
                                InsuranceScheme.BASIC_RESIDENT,
                                1,
                                Category.SUBSISTENCE_MARGIN,
                                new SubsidyShare.FixedSum(Category.SUBSISTENCE_MARGIN),
                                SubsidyPayer.ORIGINAL_CHANNEL,
                                "十三2"),
                        subsidy(
                                "lifted",
                                InsuranceScheme.BASIC_RESIDENT,
                                1,
                                Category.STABLY_LIFTED,
                                new SubsidyShare.ByYear(new TreeMap<>(
                                        Map.of(2023, Ratio.ofPercent("60%"), 2024, Ratio.ofPercent("50%")))),
                                SubsidyPayer.COUNTY_FINANCE,
                                "十三3"),
                        subsidy(
                                "shares",
                                InsuranceScheme.CRITICAL_ILLNESS_SHARE,
                                2,
                                Category.SUBSISTENCE_ALLOWANCE,
                                new SubsidyShare.OfPremium(Ratio.ofPercent("100%")),
                                SubsidyPayer.ASSISTANCE_FUND,
                                "十三4"),
                        subsidy(
                                "early",
                                InsuranceScheme.SUPPLEMENT,
                                1,
                                Category.ORPHAN,
                                new SubsidyShare.CountyRate(),
                                SubsidyPayer.COUNTY_FINANCE,
                                "十三5")),
                List.of(new Delegated(new Condition.HoldsAnyOf(Set.of(Category.THREE_VETERANS)), new Clause("十三6"))),
                false,
                Effect.MONTH_AFTER_CERTIFICATION,
                new Clause("十三"));
    }

    private static SubsidyRule subsidy(
            String id,
            InsuranceScheme scheme,
            int shares,
            Category category,
            SubsidyShare share,
            SubsidyPayer payer,
            String clause) {
        return new SubsidyRule(
                id,
                new Label("资助" + id, "subsidised " + id),
                scheme,
                shares,
                new Condition.HoldsAnyOf(Set.of(category)),
                2021,
                share instanceof SubsidyShare.CountyRate ? 2025 : SubsidyRule.WITHOUT_END,
                share,
                payer,
                new Clause(clause));
    }

    private static Terms terms(
            AidClass aidClass,
            Validity days,
            String deductible,
            String ratio,
            Fund fund,
            String clause,
            PoolLimit... limits) {
        return new Terms(
                aidClass,
                days,
                Money.ofYuan(deductible),
                Ratio.ofPercent(ratio),
                List.of(limits),
                fund,
                new Clause(clause));
    }

    private static PoolLimit limit(Pool pool, String yuan) {
        return new PoolLimit(pool, Money.ofYuan(yuan));
    }

    private static Exclusion unaided(Exclusion.Kind kind, Validity days, String clause) {
        return new Exclusion(
                kind, List.of(ORPHANS), List.of(new Coverage(INPATIENT, DiseaseScope.ANY)), days, new Clause(clause));
    }

    private static CriticalIllnessPreference tilt(Validity days, String clause) {
        return new CriticalIllnessPreference(
                List.of(POOR),
                Set.of(Insurance.RESIDENT),
                days,
                Ratio.ofPercent("40%"),
                Ratio.ofPercent("6%"),
                true,
                true,
                new Clause(clause));
    }
}
