package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import medassist.bootstrap.Client.Reply;

/**
 * A hospital's system as vendors build it over a bad line: requests and replies are lost, come late or twice, and it keeps
 * books of its own of what it was told. It knows nothing of the server but the interface.
 */
final class Hospital {

    private static final int BLIND_RETRIES = 2;

    private final Client client;
    private final String id;
    private final String path;
    private final RandomGenerator random;
    private final List<ObjectNode> onTheirWay = new ArrayList<>();
    private final List<Bill> books = new ArrayList<>();
    private int messages;

    Hospital(Client client, String id, String path, RandomGenerator random) {
        this.client = client;
        this.id = id;
        this.path = path;
        this.random = random;
    }

    /** A bill in its books; {@code refund} is the number of its reversal, empty where it stands. */
    private static final class Bill {

        private final String day;
        private final boolean inpatient;
        private final JsonNode setlinfo;
        private String refund = "";
        private String refundMessage = "";
        private String refundDay = "";

        private Bill(String day, boolean inpatient, JsonNode setlinfo) {
            this.day = day;
            this.inpatient = inpatient;
            this.setlinfo = setlinfo;
        }

        private boolean stands() {
            return refund.isEmpty();
        }

        private BigDecimal amount(String field) {
            return setlinfo.path(field).decimalValue();
        }
    }

    /** One thing that happens at the counter. */
    void act(List<String> persons) {
        int choice = random.nextInt(10);
        if (choice < 6) {
            settle(persons.get(random.nextInt(persons.size())));
        } else if (choice < 8) {
            any(Bill::stands).ifPresent(this::refund);
        } else if (choice < 9) {
            any(bill -> !bill.stands()).ifPresent(this::undoRefund);
        } else {
            deliverOneThatIsLate();
        }
    }

    /** Everything that is still on its way arrives. */
    void deliverAllThatIsLate() {
        while (!onTheirWay.isEmpty()) {
            deliverOneThatIsLate();
        }
    }

    private void settle(String person) {
        boolean inpatient = random.nextInt(3) > 0;
        String day = "2023-05-%02d".formatted(1 + random.nextInt(28));
        BigDecimal fee = BigDecimal.valueOf(100_00 + random.nextInt(500_000), 2);
        BigDecimal basic = fee.multiply(BigDecimal.valueOf(random.nextInt(90)))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.DOWN);
        ObjectNode message = message(inpatient ? "2304" : "2207", day);
        data(message)
                .put("psn_no", person)
                .put("mdtrt_id", "V" + messages)
                .put("med_type", inpatient ? "21" : "11")
                .put("medfee_sumamt", fee)
                .put("inscp_scp_amt", fee.toPlainString());
        ((ObjectNode) message.path("input"))
                .putObject("setlinfo")
                .put("setl_time", day + " 09:00:00")
                .put("hifp_pay", basic)
                .put("acct_pay", BigDecimal.valueOf(random.nextInt(300_00), 2));
        outcome(message, person)
                .filter(Hospital::isDone)
                .ifPresent(reply ->
                        books.add(new Bill(day, inpatient, reply.path("output").path("setlinfo"))));
    }

    private void refund(Bill bill) {
        String person = bill.setlinfo.path("psn_no").asText();
        ObjectNode message = message(bill.inpatient ? "2305" : "2208", bill.day);
        data(message)
                .put("psn_no", person)
                .put("setl_id", bill.setlinfo.path("setl_id").asText())
                .put("mdtrt_id", bill.setlinfo.path("mdtrt_id").asText());
        outcome(message, person).filter(Hospital::isDone).ifPresent(reply -> {
            bill.refund = reply.path("output").path("setlinfo").path("setl_id").asText();
            bill.refundMessage = message.path("msgid").asText();
            bill.refundDay = today();
        });
    }

    /** A cancel of a cancel; refused where others have used the yearly limit since. */
    private void undoRefund(Bill bill) {
        if (undo(
                bill.refundMessage,
                bill.inpatient ? "2305" : "2208",
                bill.setlinfo.path("psn_no").asText())) {
            bill.refund = "";
        }
    }

    /** What became of a message in the end; empty where it was undone. */
    private Optional<JsonNode> outcome(ObjectNode message, String person) {
        Optional<JsonNode> reply = send(message);
        for (int i = 0; i < BLIND_RETRIES && reply.isEmpty() && random.nextBoolean(); i++) {
            reply = send(message);
        }
        if (reply.isPresent()) {
            return reply;
        }
        if (random.nextBoolean()) {
            return ask(message, person).or(() -> Optional.of(insist(message)));
        }
        return undo(message.path("msgid").asText(), message.path("infno").asText(), person)
                ? Optional.empty()
                : Optional.of(insist(message));
    }

    /** 5203 by msgid: what it finds is booked as if the reply had come. */
    private Optional<JsonNode> ask(ObjectNode message, String person) {
        ObjectNode question = message("5203", "2023-05-31");
        data(question).put("medins_setl_id", message.path("msgid").asText()).put("psn_no", person);
        JsonNode reply = insist(question);
        return isDone(reply) ? Optional.of(reply) : Optional.empty();
    }

    private boolean undo(String msgid, String infno, String person) {
        ObjectNode undo = message("2601", "2023-05-31");
        data(undo).put("psn_no", person).put("omsgid", msgid).put("oinfno", infno);
        return isDone(insist(undo));
    }

    /** Sends again and again until there is a reply. */
    private JsonNode insist(ObjectNode message) {
        Optional<JsonNode> reply = send(message);
        while (reply.isEmpty()) {
            reply = send(message);
        }
        return reply.get();
    }

    /** Sends over the bad line; empty where the hospital hears nothing in time. */
    private Optional<JsonNode> send(ObjectNode message) {
        return switch (random.nextInt(12)) {
            case 0 -> Optional.empty();
            case 1 -> {
                deliver(message);
                yield Optional.empty();
            }
            case 2 -> {
                onTheirWay.add(message);
                yield Optional.empty();
            }
            case 3 -> {
                var twin = CompletableFuture.supplyAsync(() -> deliver(message));
                JsonNode reply = deliver(message);
                assertThat(twin.join().path("infcode")).isEqualTo(reply.path("infcode"));
                yield Optional.of(reply);
            }
            default -> Optional.of(deliver(message));
        };
    }

    private void deliverOneThatIsLate() {
        if (!onTheirWay.isEmpty()) {
            deliver(onTheirWay.remove(random.nextInt(onTheirWay.size())));
        }
    }

    private JsonNode deliver(ObjectNode message) {
        Reply reply =
                client.postJson(path + "/" + message.path("infno").asText(), message, "Accept", "application/json");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json().path("infcode").asInt(-1)).as(reply.text()).isNotEqualTo(-1);
        return reply.json();
    }

    private Optional<Bill> any(Predicate<Bill> wanted) {
        List<Bill> found = books.stream().filter(wanted).toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(random.nextInt(found.size())));
    }

    /** How many bills there are in its books, and how many of them were reversed. */
    String summary() {
        return books.size() + " bills, "
                + books.stream().filter(bill -> !bill.stands()).count() + " reversed";
    }

    /** 3201 over some days: whether the totals of its books are equal to the server's. */
    String totals(String from, String to, boolean inpatient, String flag) {
        List<Row> rows = rows(from, to)
                .filter(row -> row.bill.inpatient == inpatient)
                .filter(row -> !flag.equals("0") || row.flag().equals("0"))
                .toList();
        ObjectNode message = message("3201", to);
        scope(message, from, to)
                .put("clr_type", inpatient ? "21" : "11")
                .put("insutype", "390")
                .put("refd_setl_flag", flag)
                .put("medfee_sumamt", sum(rows, "medfee_sumamt"))
                .put("fund_pay_sumamt", sum(rows, "fund_pay_sumamt"))
                .put("acct_pay", sum(rows, "acct_pay"))
                .put("maf_pay", sum(rows, "maf_pay"))
                .put("fixmedins_setl_cnt", rows.size());
        JsonNode stmtinfo = insist(message).path("output").path("stmtinfo");
        return stmtinfo.path("stmt_rslt").asText()
                + stmtinfo.path("stmt_rslt_dscr").asText();
    }

    /** 9101, 3202 and 9102: the lines of the answer. */
    List<String> details(String from, String to) {
        StringBuilder text = new StringBuilder();
        rows(from, to)
                .forEach(row -> text.append(String.join(
                                "\t",
                                row.number(),
                                row.bill.setlinfo.path("mdtrt_id").asText(),
                                row.bill.setlinfo.path("psn_no").asText(),
                                row.amount("medfee_sumamt").toPlainString(),
                                row.amount("fund_pay_sumamt").toPlainString(),
                                row.amount("acct_pay").toPlainString(),
                                row.flag(),
                                row.amount("maf_pay").toPlainString()))
                        .append('\n'));
        ObjectNode upload = message("9101", to);
        ((ObjectNode) upload.path("input"))
                .putObject("fsUploadIn")
                .put("in", Zips.base64(text.toString()))
                .put("filename", "books.zip")
                .put("fixmedins_code", id);
        String uploaded = insist(upload).path("output").path("file_qury_no").asText();
        ObjectNode reconcile = message("3202", to);
        scope(reconcile, from, to).put("file_qury_no", uploaded);
        JsonNode fileinfo = insist(reconcile).path("output").path("fileinfo");
        ObjectNode download = message("9102", to);
        ((ObjectNode) download.path("input"))
                .putObject("fsDownloadIn")
                .put("file_qury_no", fileinfo.path("file_qury_no").asText())
                .put("filename", fileinfo.path("filename").asText());
        return Zips.lines(insist(download).path("output").path("in").asText());
    }

    /** How many rows its books have of some days. */
    int size(String from, String to) {
        return Math.toIntExact(rows(from, to).count());
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    /** A row as it is reconciled: a bill, or its reversal. */
    private record Row(Bill bill, boolean back) {

        private String number() {
            return back ? bill.refund : bill.setlinfo.path("setl_id").asText();
        }

        private String day() {
            return back ? bill.refundDay : bill.day;
        }

        private String flag() {
            return bill.stands() ? "0" : "1";
        }

        private BigDecimal amount(String field) {
            return back ? bill.amount(field).negate() : bill.amount(field);
        }
    }

    private Stream<Row> rows(String from, String to) {
        return books.stream()
                .flatMap(bill -> bill.stands()
                        ? Stream.of(new Row(bill, false))
                        : Stream.of(new Row(bill, false), new Row(bill, true)))
                .filter(row -> row.day().compareTo(from) >= 0 && row.day().compareTo(to) <= 0);
    }

    private static BigDecimal sum(List<Row> rows, String field) {
        return rows.stream().map(row -> row.amount(field)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isDone(JsonNode reply) {
        return reply.path("infcode").asInt(-1) == 0;
    }

    private static ObjectNode scope(ObjectNode message, String from, String to) {
        return data(message)
                .put("setl_optins", "371500")
                .put("stmt_begndate", from)
                .put("stmt_enddate", to);
    }

    private ObjectNode message(String infno, String day) {
        messages++;
        ObjectNode message = Client.object()
                .put("infno", infno)
                .put("msgid", id + "-%010d".formatted(messages))
                .put("insuplc_admdvs", "371500")
                .put("fixmedins_code", id)
                .put("inf_time", day + " 09:00:01");
        message.putObject("input").putObject("data");
        return message;
    }

    private static ObjectNode data(ObjectNode message) {
        return (ObjectNode) message.path("input").path("data");
    }
}
