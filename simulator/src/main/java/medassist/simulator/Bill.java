package medassist.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

/** A bill in the hospital's books, as it was answered 结算记录. */
final class Bill {

    private final LocalDate day;
    private final boolean inpatient;
    private final JsonNode setlinfo;
    private String reversal = "";
    private String reversalMessage = "";
    private LocalDate reversalDay;

    Bill(LocalDate day, boolean inpatient, JsonNode setlinfo) {
        this.day = day;
        this.inpatient = inpatient;
        this.setlinfo = setlinfo;
        this.reversalDay = day;
    }

    boolean isInpatient() {
        return inpatient;
    }

    boolean stands() {
        return reversal.isEmpty();
    }

    String text(String field) {
        return setlinfo.path(field).asText();
    }

    String reversalMessage() {
        return reversalMessage;
    }

    void reverse(String number, String message, LocalDate on) {
        reversal = number;
        reversalMessage = message;
        reversalDay = on;
    }

    void reinstate() {
        reversal = "";
    }

    /** The rows that it is in the books: + on its day, and − if it is reversed. */
    Stream<Row> rows() {
        return stands() ? Stream.of(new Row(this, false)) : Stream.of(new Row(this, false), new Row(this, true));
    }

    /** A row as it is reconciled 对账明细: the bill, or its reversal. */
    record Row(Bill bill, boolean back) {

        LocalDate day() {
            return back ? bill.reversalDay : bill.day;
        }

        String number() {
            return back ? bill.reversal : bill.text("setl_id");
        }

        String flag() {
            return bill.stands() ? "0" : "1";
        }

        BigDecimal amount(String field) {
            BigDecimal amount = bill.setlinfo.path(field).decimalValue();
            return back ? amount.negate() : amount;
        }
    }
}
