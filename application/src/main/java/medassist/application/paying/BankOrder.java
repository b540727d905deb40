package medassist.application.paying;

import java.util.List;
import medassist.application.paying.PayingPersons.Shown;
import medassist.domain.money.Money;
import medassist.domain.payable.Payment;

/**
 * An approved batch as the bank is to pay it 银行拨付清单: a line a payment, and their control total.
 *
 * @param batch its number
 */
public record BankOrder(String batch, List<Line> lines, Money total) {

    /** Its columns, in their order, by the names under which their headings stand. */
    public static final List<String> COLUMNS =
            List.of("batch", "payable", "personId", "payee", "bank", "account", "amount");

    public BankOrder {
        lines = List.copyOf(lines);
    }

    /**
     * A line.
     *
     * @param texts what stands in its columns but the last
     */
    public record Line(List<String> texts, Money amount) {

        private static Line of(Payment payment) {
            return new Line(
                    List.of(
                            payment.batch(),
                            payment.payable().toString(),
                            payment.person().value(),
                            payment.payee().name(),
                            payment.payee().bank(),
                            payment.payee().account()),
                    payment.amount());
        }
    }

    /** What the bank is to pay of a batch that was exported. */
    public static BankOrder of(Shown exported) {
        return new BankOrder(
                exported.batch().id(),
                exported.payments().stream().map(Line::of).toList(),
                exported.total());
    }
}
