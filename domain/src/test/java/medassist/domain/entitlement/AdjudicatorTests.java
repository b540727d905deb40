package medassist.domain.entitlement;

import static medassist.domain.entitlement.Samples.MARGIN;
import static medassist.domain.entitlement.Samples.POOR;
import static medassist.domain.entitlement.Samples.again;
import static medassist.domain.entitlement.Samples.expense;
import static medassist.domain.entitlement.Samples.holding;
import static medassist.domain.entitlement.Samples.inpatient;
import static medassist.domain.entitlement.Samples.pack;
import static medassist.domain.entitlement.Samples.regular;
import static medassist.domain.entitlement.Samples.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.ledger.AnnualLedger;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Counters;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;
import medassist.domain.money.Ratio;
import medassist.domain.money.Ratios;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Clause;
import medassist.domain.policy.HospitalRule;
import medassist.domain.policy.PolicyPack;
import medassist.domain.recipient.Category;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entitlement rules §4, a rule at a time. */
class AdjudicatorTests {

    private static final HospitalRule TENTH_AT_MOST =
            new HospitalRule(List.of(POOR), Ratio.ofPercent("10%"), new Clause("五"));

    private static final Circumstances POOR_PERSON = holding(Category.SUBSISTENCE_ALLOWANCE);

    @ParameterizedTest(name = "§4: {0} counted before, base {1}: {2} above the deductible of 3,000")
    @CsvSource({"0, 2400, 0", "2400, 1600.01, 1000.01", "3000, 500, 500", "0, 3000, 0", "0, 3000.01, 0.01", "5000, 1, 1"
    })
    void countsOnlyWhatLiesAboveTheYearsDeductible(String before, String base, String counted) {
        PolicyPack pack = pack(regular(terms(POOR, "3000", "50%", "regular=99999")));
        AnnualLedger ledger = settle(pack, empty(), inpatient(before));

        Award award = award(pack, ledger, inpatient(base), POOR_PERSON);

        assertThat(award.counted()).isEqualTo(Money.ofYuan(counted));
        assertThat(award.deductibleApplied()).isEqualTo(Money.ofYuan(base).minus(Money.ofYuan(counted)));
    }

    @Test
    void paysNoMoreThanIsLeftOfEveryPool() {
        PolicyPack pack = pack(regular(terms(POOR, "0", "80%", "year=1000", "outpatient=300")));

        Award award = award(pack, empty(), inpatient("5000"), POOR_PERSON);

        assertThat(award.uncapped()).isEqualTo(Money.ofYuan("4000"));
        assertThat(award.amount()).isEqualTo(Money.ofYuan("300"));
        assertThat(award.pools())
                .extracting(PoolDraw::pool, pool -> pool.leftAfter().isZero())
                .containsExactly(tuple("year", false), tuple("outpatient", true));
    }

    @Test
    void paysNothingFromAPoolThatAnotherClassOverdrew() {
        PolicyPack pack =
                pack(regular(terms(POOR, "0", "100%", "regular=5000"), terms(MARGIN, "0", "100%", "regular=2000")));
        AnnualLedger ledger = settle(pack, empty(), inpatient("4000"));

        Award award = award(pack, ledger, inpatient("1000"), holding(Category.SUBSISTENCE_MARGIN));

        assertThat(award.amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void letsBenefitsOfOneSettlementShareAPool() {
        PolicyPack pack =
                pack(regular(terms(POOR, "0", "50%", "shared=600")), again(terms(POOR, "0", "100%", "shared=600")));

        Adjudication adjudication = adjudicate(pack, empty(), inpatient("1000"), POOR_PERSON);

        assertThat(adjudication.awards())
                .extracting(Award::amount)
                .containsExactly(Money.ofYuan("500"), Money.ofYuan("100"));
        assertThat(ledgerAfter(empty(), adjudication).counters().of(Counter.pool("shared")))
                .isEqualTo(Money.ofYuan("600"));
    }

    @Test
    void letsEachBenefitSeeWhatTheEarlierOnesLeft() {
        PolicyPack pack = pack(regular(terms(POOR, "0", "70%")), again(terms(POOR, "0", "50%")));

        Adjudication adjudication = adjudicate(pack, empty(), inpatient("1000"), POOR_PERSON);

        assertThat(adjudication.awards())
                .extracting(Award::base)
                .containsExactly(Money.ofYuan("1000"), Money.ofYuan("300"));
        assertThat(adjudication.assistance()).isEqualTo(Money.ofYuan("850"));
        assertThat(adjudication.remainingBurden()).isEqualTo(Money.ofYuan("150"));
    }

    @Test
    void choosesForEachBenefitTheClassThatPaysMost() {
        PolicyPack pack = pack(
                regular(terms(POOR, "0", "50%"), terms(MARGIN, "0", "60%")),
                again(terms(POOR, "0", "50%"), terms(MARGIN, "0", "10%")));

        Adjudication adjudication = adjudicate(
                pack, empty(), inpatient("1000"), holding(Category.SUBSISTENCE_ALLOWANCE, Category.SUBSISTENCE_MARGIN));

        assertThat(adjudication.awards())
                .extracting(award -> award.terms().aidClass())
                .containsExactly("margin", "poor");
        assertThat(adjudication.awards().getFirst().passedOver())
                .extracting(PassedOver::aidClass, PassedOver::amount)
                .containsExactly(tuple("poor", Money.ofYuan("500")));
    }

    @Test
    void choosesTheFirstListedOfClassesThatPayTheSame() {
        PolicyPack pack = pack(regular(terms(POOR, "0", "50%"), terms(MARGIN, "0", "50%")));

        Award award = award(
                pack, empty(), inpatient("1000"), holding(Category.SUBSISTENCE_MARGIN, Category.SUBSISTENCE_ALLOWANCE));

        assertThat(award.terms().aidClass()).isEqualTo("poor");
    }

    @Test
    void usesTheTermsOfTheSettlementDate() {
        var until = new Validity(LocalDate.of(2020, 1, 1), Samples.DAY);
        var after = Validity.since(Samples.DAY.plusDays(1));
        PolicyPack pack = pack(regular(terms(POOR, until, "0", "60%"), terms(POOR, after, "0", "70%")));

        assertThat(award(pack, empty(), inpatient("1000"), POOR_PERSON).terms().ratio())
                .isEqualTo(Ratios.of(Ratio.ofPercent("60%")));
    }

    @Test
    void countsTheBurdenButNoBaseWhereNoClassServes() {
        PolicyPack pack = pack(regular(terms(POOR, "0", "50%")));

        Adjudication adjudication = adjudicate(pack, empty(), inpatient("1000"), holding());

        assertThat(adjudication.awards()).isEmpty();
        assertThat(ledgerAfter(empty(), adjudication).counters())
                .isEqualTo(new Counters(List.of(new Posting(Counter.IN_POLICY_BURDEN, Money.ofYuan("1000")))));
    }

    @Test
    void namesWhyNothingIsPaid() {
        PolicyPack pack = pack(regular(terms(POOR, "0", "50%")));
        var outside = new Circumstances(POOR_PERSON.applicant(), false);
        Claim outpatient = Samples.claim("S1", CareType.OUTPATIENT, expense("1000", "0", "0"));

        assertThat(reasons(pack, inpatient("1000"), outside))
                .containsExactly(new Reason(Reason.Code.NOT_DESIGNATED, new Clause("二")));
        assertThat(reasons(pack, inpatient("1000"), holding(Category.THREE_VETERANS)))
                .containsExactly(new Reason(Reason.Code.NOT_A_RECIPIENT, new Clause("一")));
        assertThat(reasons(pack, inpatient("1000"), holding(Category.ORPHAN)))
                .containsExactly(new Reason(Reason.Code.NO_STANDARD, new Clause("一")));
        assertThat(reasons(pack, outpatient, POOR_PERSON))
                .containsExactly(new Reason(Reason.Code.CARE_TYPE_NOT_COVERED, new Clause("三")));
    }

    @Test
    void leavesThePersonWhatInsuranceAssistanceAndHospitalDoNotPay() {
        PolicyPack pack = pack(List.of(TENTH_AT_MOST), regular(terms(POOR, "0", "50%")));
        Claim claim = Samples.claim("S1", CareType.INPATIENT, expense("800", "200", "300"));

        Adjudication adjudication = adjudicate(pack, empty(), claim, POOR_PERSON);

        assertThat(adjudication.inPolicyBurden()).isEqualTo(Money.ofYuan("500"));
        assertThat(adjudication.hospitalBears()).isEqualTo(Money.ofYuan("100"));
        assertThat(adjudication.personPays()).isEqualTo(Money.ofYuan("350"));
    }

    @Test
    void asksNoHospitalToBearWhatWasApproved() {
        PolicyPack pack = pack(List.of(TENTH_AT_MOST), regular(terms(POOR, "0", "50%")));
        Claim claim = Samples.claim("S1", CareType.INPATIENT, expense("800", "200", "300"));
        var approved = new Claim(
                claim.key(),
                claim.personId(),
                claim.jurisdiction(),
                claim.visit(),
                claim.expense(),
                "SP-1",
                Payee.UNSTATED);

        assertThat(adjudicate(pack, empty(), approved, POOR_PERSON).hospitalBears())
                .isEqualTo(Money.ZERO);
    }

    @Test
    void takesOffWhatTheHospitalBearsByItselfBeforeItIsCharged() {
        PolicyPack pack = pack(List.of(TENTH_AT_MOST), regular(terms(POOR, "0", "50%")));
        var bill = expense("800", "200", "0");
        var shared = new Expense(
                bill.totalFee(),
                bill.outOfCatalogue(),
                bill.overLimit(),
                bill.preSelfPay(),
                bill.inScope(),
                bill.paid(),
                CarvedOut.NONE,
                Money.ofYuan("30"),
                Money.ZERO);

        Adjudication adjudication =
                adjudicate(pack, empty(), Samples.claim("S1", CareType.INPATIENT, shared), POOR_PERSON);

        assertThat(adjudication.hospitalBears()).as("200 − 10% of 1,000 − 30").isEqualTo(Money.ofYuan("70"));
        assertThat(adjudication.personPays()).as("1,000 − 30 − 400 − 70").isEqualTo(Money.ofYuan("500"));
    }

    @ParameterizedTest(name = "{0} at an institution that is designated, {1}: {2}")
    @CsvSource({
        "UNSTATED, true, INSTITUTION",
        "UNSTATED, false, PERSON",
        "PERSON, true, PERSON",
        "INSTITUTION, false, INSTITUTION"
    })
    void paysWhoAdvancedTheAid(Payee stated, boolean designated, Payee payee) {
        Claim claim = inpatient("1000");
        var of = new Claim(
                claim.key(), claim.personId(), claim.jurisdiction(), claim.visit(), claim.expense(), "", stated);
        var circumstances = new Circumstances(POOR_PERSON.applicant(), designated);

        assertThat(adjudicate(pack(regular(terms(POOR, "0", "50%"))), empty(), of, circumstances)
                        .payee())
                .isEqualTo(payee);
    }

    private static AnnualLedger empty() {
        return AnnualLedger.empty(inpatient("0").ledgerKey());
    }

    private static AnnualLedger settle(PolicyPack pack, AnnualLedger ledger, Claim claim) {
        return ledgerAfter(ledger, adjudicate(pack, ledger, claim, POOR_PERSON));
    }

    private static AnnualLedger ledgerAfter(AnnualLedger ledger, Adjudication adjudication) {
        return ledger.after(ledger.settlement(inpatient("0").key(), adjudication.postings(), Samples.STAMP));
    }

    private static Adjudication adjudicate(
            PolicyPack pack, AnnualLedger ledger, Claim claim, Circumstances circumstances) {
        return new Adjudicator(pack).adjudicate(claim, circumstances, ledger.counters());
    }

    private static Award award(PolicyPack pack, AnnualLedger ledger, Claim claim, Circumstances circumstances) {
        return adjudicate(pack, ledger, claim, circumstances).awards().getFirst();
    }

    private static List<Reason> reasons(PolicyPack pack, Claim claim, Circumstances circumstances) {
        return adjudicate(pack, empty(), claim, circumstances).reasons();
    }
}
