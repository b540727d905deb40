package medassist.hisfeed.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.contracts.city.Town;
import medassist.domain.division.DivisionCode;
import medassist.domain.entitlement.CarvedOut;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Expense;
import medassist.domain.entitlement.PaidEarlier;
import medassist.domain.entitlement.Payee;
import medassist.domain.entitlement.Visit;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.recipient.PersonId;
import medassist.hisfeed.Counter;
import medassist.hisfeed.Letter;
import medassist.hisfeed.Said;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the standard says of the figures of a reply holds on every reply, whatever the bill. */
class IdentitiesTests {

    private static final int BILLS = 150;

    @ParameterizedTest
    @ValueSource(strings = {"national", "hedong"})
    void holdForBillsOfTheFeed(String province) {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < BILLS; i++) {
            var counter = new Counter(province);
            boolean national = province.equals("national");
            Expense expense = expense(random);
            Letter bill = letter(counter, expense, national ? "24" : "EI");
            hold(counter.send(bill.envelope("infno", "2303")).done(), national, 1, seed);
            Said settled = counter.send(bill).done();
            hold(settled, national, 1, seed);
            hold(reversed(counter, settled), national, -1, seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"national", "hedong"})
    void holdForBillsOfRest(String province) {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (int i = 0; i < BILLS; i++) {
            var counter = new Counter(province);
            boolean national = province.equals("national");
            Claim claim = claim(expense(random), random);
            if (counter.desk.settle(claim, Desk.caller("rest")) instanceof Outcome.Refused<?>) {
                continue;
            }
            Said status = counter.send(counter.letter("5203").data("medins_setl_id", "R1"))
                    .done();
            hold(status, national, 1, seed);
            assertThat(status.setlinfo("psn_pay")).isEqualTo(status.setlinfo("psn_part_amt"));
            hold(reversed(counter, status), national, -1, seed);
        }
    }

    private static void hold(Said said, boolean national, int sign, long seed) {
        String cash = "psn_cash_pay";
        String all = said.reply() + " of seed " + seed;
        BigDecimal total = sum(said, "medfee_sumamt");
        assertThat(total.signum()).as(all).isEqualTo(sign);
        assertThat(sum(said, "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"))
                .as(all)
                .isEqualByComparingTo(total);
        assertThat(sum(said, "acct_pay", cash)).as(all).isEqualByComparingTo(sum(said, "psn_part_amt"));
        assertThat(sum(said, "fund_pay_sumamt", national ? "psn_part_amt" : cash, "hosp_part_amt"))
                .as(all)
                .isEqualByComparingTo(total);
        BigDecimal otherFunds =
                said.setlinfo("othfund_pay").equals("absent") ? BigDecimal.ZERO : sum(said, "othfund_pay");
        BigDecimal account = national ? BigDecimal.ZERO : sum(said, "acct_pay");
        assertThat(sum(
                                said,
                                "hifp_pay",
                                "cvlserv_pay",
                                "hifes_pay",
                                "hifmi_pay",
                                "hifob_pay",
                                "hifdm_pay",
                                "maf_pay",
                                "oth_pay")
                        .add(otherFunds)
                        .add(account))
                .as(all)
                .isEqualByComparingTo(sum(said, "fund_pay_sumamt"));
        assertThat(assistance(said, national)).as(all).isEqualByComparingTo(sum(said, "maf_pay"));
    }

    /** The sum of the assistance fund's rows. */
    private static BigDecimal assistance(Said said, boolean national) {
        BigDecimal sum = BigDecimal.ZERO;
        for (var row : said.reply().at("/output/" + (national ? "setldetail" : "setldetails"))) {
            if (row.path("fund_pay_type").asText().startsWith("610")) {
                sum = sum.add(row.path("fund_payamt").decimalValue());
            }
        }
        return sum;
    }

    private static BigDecimal sum(Said said, String... fields) {
        return Stream.of(fields)
                .map(field -> new BigDecimal(said.setlinfo(field)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Said reversed(Counter counter, Said settled) {
        return counter.send(counter.letter("2305")
                        .data("psn_no", Counter.TOWNSMAN)
                        .data("setl_id", settled.setlinfo("setl_id")))
                .done();
    }

    private static Expense expense(SplittableRandom random) {
        Money inScope = amount(random, 400_000).plus(Money.ofFen(1));
        Money outside = amount(random, 50_000);
        Money overLimit = amount(random, 10_000);
        Money preSelfPay = amount(random, 20_000);
        Money left = inScope;
        var paid = new Money[8];
        for (int i = 0; i < paid.length; i++) {
            paid[i] =
                    random.nextInt(3) == 0 ? Money.ZERO : amount(random, 80_000).min(left);
            left = left.minus(paid[i]);
        }
        return new Expense(
                inScope.plus(outside).plus(overLimit).plus(preSelfPay),
                outside,
                overLimit,
                preSelfPay,
                inScope,
                new PaidEarlier(paid[0], paid[1], paid[2], paid[3], paid[4], paid[5], paid[6], paid[7], Money.ZERO),
                CarvedOut.NONE,
                amount(random, 300).min(outside),
                amount(random, 60_000));
    }

    private static Money amount(SplittableRandom random, int fen) {
        return Money.ofFen(random.nextInt(fen));
    }

    private static Claim claim(Expense expense, SplittableRandom random) {
        return new Claim(
                new SettlementKey(City.HOSPITAL, "R1"),
                new PersonId(Counter.TOWNSMAN),
                new DivisionCode(Town.CODE),
                new Visit("V1", CareType.INPATIENT, Diagnosis.UNSTATED, City.DAY, City.DAY, true, false),
                expense,
                "",
                random.nextBoolean() ? Payee.UNSTATED : Payee.PERSON);
    }

    private static Letter letter(Counter counter, Expense expense, String medType) {
        var paid = expense.paid();
        return counter.letter("2304")
                .envelope("insuplc_admdvs", Town.CODE)
                .data("psn_no", Counter.TOWNSMAN)
                .data("mdtrt_id", "V1")
                .data("med_type", medType)
                .data("medfee_sumamt", expense.totalFee().toString())
                .data("fulamt_ownpay_amt", expense.outOfCatalogue().toString())
                .data("overlmt_selfpay", expense.overLimit().toString())
                .data("preselfpay_amt", expense.preSelfPay().toString())
                .data("inscp_scp_amt", expense.inScope().toString())
                .input("setlinfo", "hifp_pay", paid.basic().toString())
                .input("setlinfo", "hifmi_pay", paid.criticalIllness().toString())
                .input("setlinfo", "hifob_pay", paid.employeeLarge().toString())
                .input("setlinfo", "cvlserv_pay", paid.civilServant().toString())
                .input("setlinfo", "hifes_pay", paid.enterprise().toString())
                .input("setlinfo", "oth_pay", paid.other().toString())
                .input("setlinfo", "hifdm_pay", paid.disabledVeterans().toString())
                .input("setlinfo", "othfund_pay", paid.otherFunds().toString())
                .input("setlinfo", "hosp_part_amt", expense.hospitalShare().toString())
                .input("setlinfo", "acct_pay", expense.personalAccount().toString());
    }
}
