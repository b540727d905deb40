package medassist.rest.payable;

import java.util.List;
import java.util.stream.Stream;
import medassist.application.paying.PayingPersons.Shown;
import medassist.application.wording.Wording;
import medassist.domain.payable.Payment;
import medassist.rest.wire.Sheet;
import medassist.rest.wire.Sheet.Cell;

/** An approved batch as the bank is to pay it 银行拨付文件; its last row is the control total. */
record PaymentSheet(Wording wording) {

    private static final List<String> COLUMNS =
            List.of("batch", "payable", "personId", "payee", "bank", "account", "amount");

    Sheet of(Shown shown) {
        return new Sheet(
                "payments-" + shown.batch().id(),
                COLUMNS.stream().map(wording::paymentColumn).toList(),
                Stream.concat(shown.payments().stream().map(PaymentSheet::row), Stream.of(total(shown)))
                        .toList());
    }

    private static List<Cell> row(Payment payment) {
        return List.of(
                Cell.text(payment.batch()),
                Cell.text(payment.payable().toString()),
                Cell.text(payment.person().value()),
                Cell.text(payment.payee().name()),
                Cell.text(payment.payee().bank()),
                Cell.text(payment.payee().account()),
                new Cell.Amount(payment.amount()));
    }

    private List<Cell> total(Shown shown) {
        return List.of(
                Cell.text(wording.paymentColumn("total")),
                new Cell.Count(shown.payments().size()),
                Cell.text(""),
                Cell.text(""),
                Cell.text(""),
                Cell.text(""),
                new Cell.Amount(shown.total()));
    }
}
