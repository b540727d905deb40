package medassist.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import medassist.simulator.Bill.Row;
import medassist.tabular.TabText;
import medassist.tabular.ZippedText;

/** The end of the month 月末对账与清算: totals, details, the application for clearing, and a reversal after it. */
final class Closing {

    private static final String EQUAL = "0";
    private static final String COLUMNS =
            "setl_id\tmdtrt_id\tpsn_no\tmedfee_sumamt\tfund_pay_sumamt\tacct_pay\t" + "refd_setl_flag\tmaf_pay";

    private final Plan plan;
    private final Terminal terminal;
    private final List<Bill> books;
    private final Report report;
    private final LocalDate day;
    private final Set<String> cleared = new HashSet<>();

    Closing(Plan plan, Terminal terminal, List<Bill> books, Report report) {
        this.plan = plan;
        this.terminal = terminal;
        this.books = books;
        this.report = report;
        this.day = plan.month().atDay(plan.days());
    }

    /** Each month that the books have rows of is compared and cleared. */
    void close() {
        compare();
        for (YearMonth month : months()) {
            clear(month, true);
            clear(month, false);
        }
        books.stream().filter(Bill::stands).findFirst().ifPresent(this::reverseWhatIsCleared);
        compare();
    }

    private Set<YearMonth> months() {
        Set<YearMonth> months = books.stream()
                .flatMap(Bill::rows)
                .map(row -> YearMonth.from(row.day()))
                .collect(Collectors.toCollection(TreeSet::new));
        months.add(plan.month());
        return months;
    }

    private void compare() {
        for (YearMonth month : months()) {
            report.heading("books of " + month);
            for (boolean inpatient : List.of(true, false)) {
                totals(month, inpatient, "1");
                totals(month, inpatient, "0");
            }
            details(month);
        }
    }

    private List<Row> rows(YearMonth month) {
        return books.stream()
                .flatMap(Bill::rows)
                .filter(row -> YearMonth.from(row.day()).equals(month))
                .toList();
    }

    private List<Row> rows(YearMonth month, boolean inpatient) {
        return rows(month).stream()
                .filter(row -> row.bill().isInpatient() == inpatient)
                .toList();
    }

    private static BigDecimal sum(List<Row> rows, String field) {
        return rows.stream().map(row -> row.amount(field)).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private ObjectNode scope(String infno, YearMonth month) {
        ObjectNode message = terminal.message(infno, day);
        Terminal.data(message)
                .put("setl_optins", plan.jurisdiction())
                .put("stmt_begndate", month.atDay(1).toString())
                .put("stmt_enddate", month.atEndOfMonth().toString());
        return message;
    }

    private String clearingType(boolean inpatient) {
        return (inpatient ? plan.manner().inpatient() : plan.manner().outpatient()).clearingType();
    }

    private void totals(YearMonth month, boolean inpatient, String flag) {
        List<Row> rows = rows(month, inpatient).stream()
                .filter(row -> flag.equals("1") || row.flag().equals("0"))
                .toList();
        ObjectNode message = scope("3201", month);
        Terminal.data(message)
                .put("insutype", "390")
                .put("clr_type", clearingType(inpatient))
                .put("refd_setl_flag", flag)
                .put("medfee_sumamt", sum(rows, "medfee_sumamt"))
                .put("fund_pay_sumamt", sum(rows, "fund_pay_sumamt"))
                .put("acct_pay", sum(rows, "acct_pay"))
                .put("maf_pay", sum(rows, "maf_pay"))
                .put("fixmedins_setl_cnt", rows.size());
        JsonNode reply = terminal.send(message);
        String result = reply.at("/output/stmtinfo/stmt_rslt").asText();
        report.expect(
                "3201 " + clearingType(inpatient) + (flag.equals("1") ? "" : " without refunds") + ", " + rows.size()
                        + " rows, " + sum(rows, "medfee_sumamt"),
                "equal",
                result.equals(EQUAL)
                        ? "equal"
                        : Terminal.word(reply)
                                + reply.at("/output/stmtinfo/stmt_rslt_dscr").asText());
    }

    private void details(YearMonth month) {
        List<Row> rows = rows(month);
        ObjectNode reconciling = scope("3202", month);
        Terminal.data(reconciling)
                .put("refd_setl_flag", "1")
                .put("file_qury_no", upload(text(rows)))
                .put("medfee_sumamt", sum(rows, "medfee_sumamt"))
                .put("fund_pay_sumamt", sum(rows, "fund_pay_sumamt"))
                .put("fixmedins_setl_cnt", rows.size());
        JsonNode reply = terminal.send(reconciling);
        report.expect("3202", "done", Terminal.word(reply));
        if (Terminal.isDone(reply)) {
            List<String> results =
                    answer(reply.at("/output/fileinfo/file_qury_no").asText());
            long equal = results.stream().filter(EQUAL::equals).count();
            report.expect("   lines equal", rows.size() + " of " + rows.size(), equal + " of " + results.size());
        }
    }

    private String text(List<Row> rows) {
        boolean odd = plan.manner().has(Habit.ODD_BOOKS);
        String end = odd ? "\t\r\n" : "\n";
        return (odd ? COLUMNS + end : "")
                + rows.stream()
                        .map(row -> String.join(
                                        "\t",
                                        row.number(),
                                        plan.manner().has(Habit.NULL_TEXTS)
                                                ? "null"
                                                : row.bill().text("mdtrt_id"),
                                        row.bill().text("psn_no"),
                                        row.amount("medfee_sumamt").toPlainString(),
                                        row.amount("fund_pay_sumamt").toPlainString(),
                                        row.amount("acct_pay").toPlainString(),
                                        row.flag(),
                                        row.amount("maf_pay").toPlainString())
                                + end)
                        .collect(Collectors.joining());
    }

    private String upload(String text) {
        ObjectNode message = terminal.message("9101", day);
        byte[] zip = ZippedText.write("books.txt", text.getBytes(plan.manner().encoding()));
        JsonNode reply;
        if (plan.manner().has(Habit.FORM_UPLOADS)) {
            reply = terminal.upload(message, "books.zip", zip);
        } else {
            ((ObjectNode) message.path("input"))
                    .putObject("fsUploadIn")
                    .put("in", Base64.getEncoder().encodeToString(zip))
                    .put("filename", "books.zip")
                    .put("fixmedins_code", plan.institution());
            reply = terminal.send(message);
        }
        report.expect("9101", "done", Terminal.word(reply));
        return reply.at("/output/file_qury_no").asText();
    }

    /** The stmt_rslt of each line of an answer. */
    private List<String> answer(String number) {
        ObjectNode message = terminal.message("9102", day);
        ((ObjectNode) message.path("input"))
                .putObject("fsDownloadIn")
                .put("file_qury_no", number)
                .put("filename", "result.zip")
                .put("fixmedins_code", plan.institution());
        List<String> results = new ArrayList<>();
        try {
            TabText.forEachLine(
                    ZippedText.read(terminal.download(message)),
                    plan.manner().encoding(),
                    (line, values) -> results.add(values.get(4)));
        } catch (IOException noZip) {
            throw new UncheckedIOException(noZip);
        }
        return results;
    }

    /** Applies for a month, takes it back and applies again; where there is nothing to apply for, nothing is done. */
    private void clear(YearMonth month, boolean inpatient) {
        List<Row> rows = uncleared(month, inpatient);
        if (rows.isEmpty()) {
            return;
        }
        report.heading("clearing of " + month + ", " + clearingType(inpatient));
        JsonNode reply = terminal.send(applying(month, inpatient, rows));
        report.expect("3203 of " + rows.size() + " rows, " + sum(rows, "maf_pay"), "done", Terminal.word(reply));
        ObjectNode withdrawing = terminal.message("3204", day);
        Terminal.data(withdrawing)
                .put(
                        "clr_appy_evt_id",
                        reply.at("/output/clr_appy_evt_id")
                                .asText(reply.at("/output/result/clr_appy_evt_id")
                                        .asText()));
        report.expect("3204", "done", Terminal.word(terminal.send(withdrawing)));
        report.expect("3203 again", "done", Terminal.word(terminal.send(applying(month, inpatient, rows))));
        rows.forEach(row -> cleared.add(row.number()));
    }

    /** What of a month was not applied for, but for bills whose two rows are both there: they cancel out. */
    private List<Row> uncleared(YearMonth month, boolean inpatient) {
        List<Row> rows = rows(month, inpatient).stream()
                .filter(row -> !cleared.contains(row.number()))
                .toList();
        return rows.stream()
                .filter(row -> rows.stream()
                                .filter(other -> other.bill() == row.bill())
                                .count()
                        == 1)
                .toList();
    }

    private ObjectNode applying(YearMonth month, boolean inpatient, List<Row> rows) {
        ObjectNode message = terminal.message("3203", day);
        Terminal.data(message)
                .put("clr_optins", plan.jurisdiction())
                .put("setlym", month.toString().replace("-", ""))
                .put("clr_type", clearingType(inpatient))
                .put("clr_way", "1")
                .put("psntime", rows.size())
                .put("medfee_sumamt", sum(rows, "medfee_sumamt"))
                .put("med_sumfee", sum(rows, "medfee_sumamt"))
                .put("fund_appy_sum", sum(rows, "maf_pay"))
                .put("acct_pay", sum(rows, "acct_pay"))
                .put("begndate", month.atDay(1).toString())
                .put("enddate", month.atEndOfMonth().toString());
        return message;
    }

    /** A bill that took part in a clearing is reversed with the month of the reversal, or not at all. */
    private void reverseWhatIsCleared(Bill bill) {
        report.heading("a reversal of what is cleared");
        ObjectNode message = terminal.message(bill.isInpatient() ? "2305" : "2208", day);
        Terminal.data(message)
                .put("psn_no", bill.text("psn_no"))
                .put("setl_id", bill.text("setl_id"))
                .put("mdtrt_id", bill.text("mdtrt_id"));
        JsonNode reply = terminal.send(message);
        report.expect(
                message.path("infno").asText() + " " + bill.text("setl_id"),
                plan.manner().adjusted() ? "SETTLEMENT_CLEARED" : "done",
                Terminal.word(reply));
        if (Terminal.isDone(reply)) {
            JsonNode setlinfo = reply.at("/output/setlinfo");
            bill.reverse(
                    setlinfo.path("setl_id").asText(), message.path("msgid").asText(), HospitalDays.dayOf(setlinfo));
            clear(YearMonth.from(HospitalDays.dayOf(setlinfo)), bill.isInpatient());
        }
    }
}
