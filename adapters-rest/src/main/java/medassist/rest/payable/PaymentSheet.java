package medassist.rest.payable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import medassist.application.paying.BankOrder;
import medassist.application.wording.Wording;
import medassist.rest.wire.Sheet;
import medassist.rest.wire.Sheet.Cell;

/** An approved batch as the bank is to pay it 银行拨付文件; its last row is the control total. */
record PaymentSheet(Wording wording) {

    Sheet of(BankOrder order) {
        return new Sheet(
                "payments-" + order.batch(),
                BankOrder.COLUMNS.stream().map(wording::paymentColumn).toList(),
                Stream.concat(order.lines().stream().map(PaymentSheet::row), Stream.of(total(order)))
                        .toList());
    }

    private static List<Cell> row(BankOrder.Line line) {
        List<Cell> row = new ArrayList<>(line.texts().stream().map(Cell::text).toList());
        row.add(new Cell.Amount(line.amount()));
        return row;
    }

    private List<Cell> total(BankOrder order) {
        return List.of(
                Cell.text(wording.paymentColumn("total")),
                new Cell.Count(order.lines().size()),
                Cell.text(""),
                Cell.text(""),
                Cell.text(""),
                Cell.text(""),
                new Cell.Amount(order.total()));
    }
}
