package medassist.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A hospital's days at the terminal 医院的若干天: who comes, what is settled, reversed and undone; then its books are
 * compared.
 */
public final class HospitalDays {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> SPLIT =
            List.of("fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt");

    private final Plan plan;
    private final RandomGenerator random;
    private final Report report;
    private final Terminal terminal;
    private final List<Bill> books = new ArrayList<>();
    private int visits;

    private HospitalDays(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(plan.seed());
        var channel = new Channel(plan.service(), plan.key());
        this.terminal = new Terminal(channel, plan, random, report);
        if (plan.registers()) {
            new Office(channel).register(plan);
        }
    }

    /** Plays the days of a plan, and says what came of them. */
    public static Report play(Plan plan, PrintStream out) {
        var report = new Report(out);
        var hospital = new HospitalDays(plan, report);
        for (int day = 1; day <= plan.days(); day++) {
            hospital.work(plan.month().atDay(day));
        }
        hospital.terminal.deliverAllThatIsLate();
        new Closing(plan, hospital.terminal, hospital.books, report).close();
        return report;
    }

    private void work(LocalDate day) {
        report.heading(day.toString());
        ObjectNode in = terminal.message("9001", day);
        ((ObjectNode) in.path("input"))
                .putObject("signIn")
                .put("opter_no", "001")
                .put("mac", "00-00-00-00-00-00")
                .put("ip", "10.0.0.1");
        JsonNode signedIn = terminal.send(in);
        report.expect("9001", "done", Terminal.word(signedIn));
        for (int visit = 2 + random.nextInt(3); visit > 0; visit--) {
            visit(day);
            switch (random.nextInt(4)) {
                case 0 -> any(Bill::stands).ifPresent(bill -> reverse(bill, day));
                case 1 -> any(bill -> !bill.stands()).ifPresent(bill -> reinstate(bill, day));
                default -> {}
            }
        }
        ObjectNode out = terminal.message("9002", day);
        ((ObjectNode) out.path("input"))
                .putObject("signOut")
                .put("sign_no", signedIn.at("/output/signinoutb/sign_no").asText())
                .put("opter_no", "001");
        report.expect("9002", "done", Terminal.word(terminal.send(out)));
    }

    private void visit(LocalDate day) {
        visits++;
        String person = plan.persons().get(random.nextInt(plan.persons().size()));
        ObjectNode asking = terminal.message("1101", day);
        Terminal.data(asking).put("psn_no", person).put("mdtrt_cert_type", "03").put("mdtrt_cert_no", person);
        report.expect(
                "1101 " + person,
                person,
                terminal.send(asking).at("/output/baseinfo/psn_no").asText());
        boolean inpatient = random.nextInt(3) > 0;
        ObjectNode settling = bill(person, day, inpatient);
        ObjectNode quoting = settling.deepCopy()
                .put("infno", inpatient ? "2303" : "2206")
                .put(
                        "msgid",
                        plan.manner().has(Habit.SHARED_MSGIDS)
                                ? settling.path("msgid").asText()
                                : terminal.message("", day).path("msgid").asText());
        JsonNode quote = terminal.send(quoting);
        report.expect("quote of " + fee(settling), "done", Terminal.word(quote));
        if (plan.manner().has(Habit.WHOLE_SETLINFO)) {
            ((ObjectNode) settling.path("input")).set("setlinfo", quote.at("/output/setlinfo"));
            Terminal.data(settling).remove("med_type");
            Terminal.data(settling).remove(SPLIT);
        }
        terminal.outcome(settling, day).ifPresent(reply -> settled(settling, day, inpatient, quote, reply));
    }

    private void settled(ObjectNode settling, LocalDate day, boolean inpatient, JsonNode quote, JsonNode reply) {
        String what =
                settling.path("infno").asText() + " " + settling.path("msgid").asText() + " of " + fee(settling);
        report.expect(what, said(quote), said(reply));
        if (Terminal.isDone(reply)) {
            JsonNode setlinfo = reply.at("/output/setlinfo");
            report.expect("   its parts add up", fee(settling), sum(setlinfo));
            books.add(new Bill(day, inpatient, setlinfo));
        }
    }

    /** What a quote or a settlement comes to, so that both can be held against each other. */
    private static String said(JsonNode reply) {
        JsonNode setlinfo = reply.at("/output/setlinfo");
        return Terminal.isDone(reply)
                ? "aid " + setlinfo.path("maf_pay").asText() + ", cash "
                        + setlinfo.path("psn_cash_pay").asText()
                : Terminal.word(reply);
    }

    private String sum(JsonNode setlinfo) {
        BigDecimal account =
                plan.manner().accountInFunds() ? setlinfo.path("acct_pay").decimalValue() : BigDecimal.ZERO;
        return setlinfo.path("fund_pay_sumamt")
                .decimalValue()
                .subtract(account)
                .add(setlinfo.path("psn_part_amt").decimalValue())
                .add(setlinfo.path("hosp_part_amt").decimalValue())
                .setScale(2)
                .toPlainString();
    }

    private static String fee(ObjectNode message) {
        return Terminal.data(message).path("medfee_sumamt").decimalValue().toPlainString();
    }

    /** A bill that basic insurance has paid a part of. */
    private ObjectNode bill(String person, LocalDate day, boolean inpatient) {
        BigDecimal fee = BigDecimal.valueOf(100_00 + random.nextInt(500_000), 2);
        BigDecimal own = part(fee, random.nextInt(10));
        BigDecimal inScope = fee.subtract(own);
        BigDecimal basic = part(inScope, random.nextInt(80));
        ObjectNode message = terminal.message(inpatient ? "2304" : "2207", day);
        Manner.Codes codes =
                inpatient ? plan.manner().inpatient() : plan.manner().outpatient();
        Terminal.data(message)
                .put("psn_no", person)
                .put("mdtrt_cert_type", "03")
                .put("mdtrt_cert_no", person)
                .put("mdtrt_id", plan.institution() + "-V" + visits)
                .put("med_type", codes.medType())
                .put("insutype", "390")
                .put("psn_setlway", "01")
                .put("acct_used_flag", "0")
                .put("medfee_sumamt", fee)
                .put("fulamt_ownpay_amt", own)
                .put("overlmt_selfpay", BigDecimal.ZERO.setScale(2))
                .put("preselfpay_amt", BigDecimal.ZERO.setScale(2))
                .put("inscp_scp_amt", inScope)
                .put("begndate", day + " 08:00:00")
                .put("enddate", day + " 09:00:00");
        ((ObjectNode) message.path("input"))
                .putObject("setlinfo")
                .put("setl_time", day + " 09:00:00")
                .put("hifp_pay", basic);
        return message;
    }

    private static BigDecimal part(BigDecimal amount, int percent) {
        return amount.multiply(BigDecimal.valueOf(percent)).divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN);
    }

    private void reverse(Bill bill, LocalDate day) {
        ObjectNode message = terminal.message(bill.isInpatient() ? "2305" : "2208", day);
        Terminal.data(message)
                .put("psn_no", bill.text("psn_no"))
                .put("setl_id", bill.text("setl_id"))
                .put("mdtrt_id", bill.text("mdtrt_id"));
        terminal.outcome(message, day).ifPresent(reply -> {
            JsonNode setlinfo = reply.at("/output/setlinfo");
            report.expect(
                    message.path("infno").asText() + " " + bill.text("setl_id"),
                    new BigDecimal(bill.text("medfee_sumamt"))
                            .negate()
                            .setScale(2)
                            .toPlainString(),
                    Terminal.isDone(reply)
                            ? setlinfo.path("medfee_sumamt")
                                    .decimalValue()
                                    .setScale(2)
                                    .toPlainString()
                            : Terminal.word(reply));
            if (Terminal.isDone(reply)) {
                bill.reverse(
                        setlinfo.path("setl_id").asText(),
                        message.path("msgid").asText(),
                        plan.manner().bothOnOneDay()
                                ? bill.rows().findFirst().orElseThrow().day()
                                : dayOf(setlinfo));
            }
        });
    }

    /** The day of a reversal as its reply says it. */
    static LocalDate dayOf(JsonNode setlinfo) {
        String time = setlinfo.path("setl_time").asText();
        return time.length() < "yyyy-MM-dd".length()
                ? LocalDate.now(CHINA)
                : LocalDate.parse(time.substring(0, "yyyy-MM-dd".length()));
    }

    /** A reversal is undone; refused where others have used the yearly limit since. */
    private void reinstate(Bill bill, LocalDate day) {
        String infno = bill.isInpatient() ? "2305" : "2208";
        String word = Terminal.word(terminal.undo(bill.reversalMessage(), infno, bill.text("psn_no"), day));
        report.expect(
                "2601 of the reversal of " + bill.text("setl_id"),
                word.equals(Terminal.NO_ROOM) ? Terminal.NO_ROOM : "done",
                word);
        if (word.equals("done")) {
            bill.reinstate();
        }
    }

    private Optional<Bill> any(Predicate<Bill> wanted) {
        List<Bill> found = books.stream().filter(wanted).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }
}
