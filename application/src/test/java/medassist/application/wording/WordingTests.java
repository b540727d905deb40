package medassist.application.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import medassist.domain.application.ApplicationState;
import medassist.domain.clearing.Difference;
import medassist.domain.clearing.Difference.Figure;
import medassist.domain.clearing.Finding.Field;
import medassist.domain.comparison.Change;
import medassist.domain.comparison.Provision;
import medassist.domain.coverage.Handling;
import medassist.domain.coverage.ProductPart;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.entitlement.Reason;
import medassist.domain.outcome.Refusal;
import medassist.domain.payable.PaymentState;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Condition;
import medassist.domain.policy.CountedExpense;
import medassist.domain.policy.Designation;
import medassist.domain.policy.Document;
import medassist.domain.policy.Edition;
import medassist.domain.policy.Fund;
import medassist.domain.policy.Label;
import medassist.domain.policy.PackVersion;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.proof.Finding;
import medassist.domain.recipient.Category;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.validity.Validity;
import medassist.domain.warning.AlertState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTests {

    private static final Clause CLAUSE = new Clause("三");
    private static final Label LABEL = new Label("低保对象", "allowance");

    /** Of one class and one pool, both of the id {@code a}. */
    private static final PolicyPack PACK = new PolicyPack(
            new DivisionCode("999900"),
            LABEL,
            new Edition(
                    new PackVersion("a", "b"),
                    new Document("1", "2", LocalDate.EPOCH),
                    Validity.since(LocalDate.EPOCH),
                    CLAUSE,
                    LocalDate.EPOCH,
                    LocalDate.EPOCH,
                    Set.of()),
            new CountedExpense(CountedExpense.Base.IN_SCOPE, CLAUSE),
            CLAUSE,
            List.of(new AidClass("a", LABEL, new Condition.AllOf(List.of()), CLAUSE)),
            List.of(),
            List.of(),
            new Designation(CLAUSE, false, false),
            List.of(),
            List.of(),
            List.of(),
            List.of(new Pool("a", new Label("年度限额", "annual limit"), CareType.AIDABLE, Set.of())),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en", "fr"})
    void hasWordsForEverythingInBothLanguages(String tag) {
        Wording wording = Wording.in(Locale.forLanguageTag(tag));
        for (Refusal.Code code : Refusal.Code.values()) {
            assertThat(wording.refusal(new Refusal(code, List.of("1", "2", "PAID"))))
                    .isNotBlank()
                    .doesNotContain("{");
        }
        for (Reason.Code code : Reason.Code.values()) {
            assertThat(wording.reason(new Reason(code, new Clause("三(四)1")))).contains("三(四)1");
        }
        for (Category category : Category.values()) {
            assertThat(wording.category(category)).isNotBlank();
        }
        for (Fund fund : Fund.values()) {
            assertThat(wording.fund(fund)).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void hasWordsForWhatIsFoundOfPacks(String tag) {
        Wording wording = Wording.in(Locale.forLanguageTag(tag));
        var arguments = List.of("a", "b", "c", "d", "e", "f", "g");
        for (Finding.Rule rule : Finding.Rule.values()) {
            assertThat(wording.ofReview().finding(new Finding(rule, "pools[0]", arguments), PACK))
                    .isNotBlank()
                    .doesNotContain("{");
        }
        for (Provision.Part part : Provision.Part.values()) {
            var provision = new Provision(part, "id", new Label("名", "name"), new Clause("三"), Map.of());
            assertThat(wording.ofReview().change(new Change.Added(provision)).getFirst())
                    .contains("三");
        }
        for (CareType care : CareType.values()) {
            assertThat(wording.ofPolicy().careType(care)).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void hasWordsForWhereClausesAreKept(String tag) {
        CoverageWording wording = Wording.in(Locale.forLanguageTag(tag)).ofCoverage();
        for (ProductPart part : ProductPart.values()) {
            assertThat(wording.keeper(new Handling.InProduct(part))).isNotBlank();
        }
        List<Handling> handlings = List.of(
                new Handling.Computed(List.of("recipients")),
                new Handling.ByReading(List.of("recipients")),
                new Handling.Delegated(new Label("县", "counties")),
                new Handling.InProduct(ProductPart.SETTLEMENT),
                new Handling.InProduct(ProductPart.MAP),
                new Handling.NotForSoftware(new Label("宣传", "publicity")),
                new Handling.Nowhere());

        assertThat(handlings).extracting(wording::kind).doesNotHaveDuplicates();
        assertThat(wording.summary(handlings).replaceAll("[^0-9]+", " ").trim()).isEqualTo("7 1 1 1 1 1 1 1");
    }

    static Stream<Arguments> statesOfRefusals() {
        return Stream.of(
                        Map.entry(Refusal.Code.LIST_STATE, EnrolmentList.State.values()),
                        Map.entry(Refusal.Code.ENROLMENT_STATE, EnrolmentState.values()),
                        Map.entry(Refusal.Code.ALERT_STATE, AlertState.values()),
                        Map.entry(Refusal.Code.APPLICATION_STATE, ApplicationState.values()),
                        Map.entry(Refusal.Code.BATCH_STATE, PaymentState.values()),
                        Map.entry(Refusal.Code.PAYMENT_STATE, PaymentState.values()),
                        Map.entry(Refusal.Code.RECOVERY_STATE, RecoveryCase.State.values()))
                .flatMap(each -> Stream.of(each.getValue()).map(state -> Arguments.of(each.getKey(), state)));
    }

    @ParameterizedTest
    @MethodSource("statesOfRefusals")
    void saysStatesInWords(Refusal.Code code, Enum<?> state) {
        Refusal refusal = Refusal.of(code, "A-1", state);

        assertThat(Wording.in(Locale.CHINESE).refusal(refusal)).contains("A-1").doesNotContain(state.name());
        assertThat(Wording.in(Locale.ENGLISH).refusal(refusal)).contains("A-1").doesNotContain(state.name());
    }

    @Test
    void namesWhatIsMissingWithItsNameOnTheWire() {
        Wording chinese = Wording.in(Locale.CHINESE);

        assertThat(chinese.refusal(Refusal.of(Refusal.Code.DOCUMENT_MISSING, "DISCHARGE_SUMMARY")))
                .isEqualTo("缺少材料 出院小结（DISCHARGE_SUMMARY）");
        assertThat(chinese.refusal(Refusal.of(Refusal.Code.DOCUMENT_MISSING, "某证明")))
                .isEqualTo("缺少材料 某证明");
        assertThat(chinese.refusal(Refusal.of(Refusal.Code.FACT_MISSING, "panel.experts FINANCE")))
                .isEqualTo("缺少 财务专家（panel.experts FINANCE）");
        assertThat(chinese.refusal(Refusal.of(Refusal.Code.OUTSIDE_BOUNDS, "countyDeductible", "9000.00", "10000.00")))
                .isEqualTo("县（市、区）起付线（countyDeductible）为 9000.00，超出界限 10000.00");
    }

    @Test
    void namesWhatAFindingIsAboutInChinese() {
        ReviewWording chinese = Wording.in(Locale.CHINESE).ofReview();
        ReviewWording english = Wording.in(Locale.ENGLISH).ofReview();
        var gap =
                new Finding(Finding.Rule.GAP, "classes[0]", List.of("a", "INPATIENT, PHARMACY", "2020-01-01/..", "三"));
        var pool = new Finding(Finding.Rule.UNUSED_POOL, "pools[0]", List.of("a"));

        assertThat(chinese.finding(gap, PACK)).startsWith("类别 低保对象（a）、住院, 药店购药 在 2020-01-01/..");
        assertThat(chinese.finding(pool, PACK)).contains("年度限额（a）");
        assertThat(english.finding(gap, PACK)).startsWith("for class a and INPATIENT, PHARMACY");
    }

    @Test
    void tellsADifferenceInBothLanguages() {
        List<Figure> figures = Stream.of(Field.values())
                .map(field -> new Figure(field, "1", "2"))
                .toList();

        assertThat(Wording.in(Locale.CHINESE).difference(Difference.Kind.DIFFERENT, figures))
                .isEqualTo("就诊ID：贵方 1，我方 2；人员编号：贵方 1，我方 2；医疗费总额：贵方 1，我方 2；基金支付总额：贵方 1，我方 2；"
                        + "个人账户支出：贵方 1，我方 2；退费标志：贵方 1，我方 2；医疗救助基金支出：贵方 1，我方 2");
        assertThat(Wording.in(Locale.ENGLISH).difference(Difference.Kind.DIFFERENT, figures))
                .isEqualTo("Visit: yours 1, ours 2; Person: yours 1, ours 2; Total fee: yours 1, ours 2; "
                        + "Paid by funds: yours 1, ours 2; Paid by the account: yours 1, ours 2; "
                        + "Reversed: yours 1, ours 2; Assistance fund: yours 1, ours 2");
    }

    @Test
    void tellsWhichSideAloneHasALine() {
        var theirs = List.of(new Figure(Field.TOTAL_FEE, "5.00", ""));
        var ours = List.of(new Figure(Field.TOTAL_FEE, "", "6.00"));

        assertThat(Wording.in(Locale.CHINESE).difference(Difference.Kind.ONLY_THEIRS, theirs))
                .isEqualTo("仅贵方有此笔，金额 5.00");
        assertThat(Wording.in(Locale.CHINESE).difference(Difference.Kind.ONLY_OURS, ours))
                .isEqualTo("仅我方有此笔，金额 6.00");
        assertThat(Wording.in(Locale.ENGLISH).difference(Difference.Kind.ONLY_OURS, ours))
                .isEqualTo("Only we have this line, of 6.00");
    }

    @Test
    void namesBothSidesToWhoeverReads() {
        var total = List.of(new Figure(Field.TOTAL_FEE, "5.00", "6.00"));

        assertThat(Wording.in(Locale.CHINESE).differenceOfBooks(Difference.Kind.DIFFERENT, total))
                .isEqualTo("医疗费总额：医疗机构 5.00，经办机构 6.00");
        assertThat(Wording.in(Locale.CHINESE).differenceOfBooks(Difference.Kind.ONLY_OURS, total))
                .isEqualTo("仅经办机构有此笔，金额 6.00");
        assertThat(Wording.in(Locale.ENGLISH).differenceOfBooks(Difference.Kind.ONLY_THEIRS, total))
                .isEqualTo("Only the institution has this line, of 5.00");
    }

    @Test
    void citesAClauseThatExcludesAsOneThatExcludes() {
        var reason = new Reason(Reason.Code.CARE_TYPE_NOT_COVERED, new Clause("第八条"));

        assertThat(Wording.in(Locale.CHINESE).reason(reason)).isEqualTo("按第八条，该医疗类别不予救助");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-TW", "fr", "und"})
    void speaksChineseUnlessEnglishIsAskedFor(String tag) {
        assertThat(Wording.in(Locale.forLanguageTag(tag)).fund(Fund.ASSISTANCE_FUND))
                .isEqualTo("医疗救助基金");
        assertThat(Wording.in(Locale.UK).fund(Fund.ASSISTANCE_FUND)).isEqualTo("Medical assistance fund");
    }
}
