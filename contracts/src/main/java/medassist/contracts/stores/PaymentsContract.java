package medassist.contracts.stores;

import static medassist.contracts.stores.Samples.CITY;
import static medassist.contracts.stores.Samples.DAY;
import static medassist.contracts.stores.Samples.STAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.application.port.Payments;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;
import medassist.domain.payable.PayableId;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentAnswer;
import medassist.domain.payable.PaymentBatch;
import medassist.domain.payable.PaymentState;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.Payee;
import org.junit.jupiter.api.Test;

/** What every {@link Payments} must do. */
public interface PaymentsContract extends OverStores {

    /** When a batch is prepared; why, its act says. */
    Stamp PREPARED = new Stamp(STAMP.at(), STAMP.by(), STAMP.request(), "");

    @Test
    default void keepsABatchAndItsPayments() {
        PaymentBatch batch = kept("1");
        Payment first = payment(batch, "A");
        Payment second = payment(batch, "B");
        add(second, first);

        assertThat(stores().payments().find(batch.id())).contains(batch);
        assertThat(stores().payments().find("none")).isEmpty();
        assertThat(stores().payments().of(batch.id())).containsExactly(first, second);
        PaymentBatch approved = batch.in(PaymentState.APPROVED);
        keep(approved);
        assertThat(stores().payments().batches(CITY.value(), Reach.ALL, "", 1000))
                .contains(approved);
        assertThat(stores().payments().batches(CITY.value(), Reach.ALL, approved.id(), 1000))
                .doesNotContain(approved);
        assertThat(stores().payments().batches("110000", Reach.ALL, "", 1000)).doesNotContain(approved);
        assertThat(stores().payments()
                        .batches("", Reach.of(Reach.Dimension.JURISDICTION, Extent.of(Set.of("110000"))), "", 1000))
                .doesNotContain(approved);
    }

    @Test
    default void addsNoSecondPaymentWhileOneIsLive() {
        PaymentBatch one = kept("1");
        PaymentBatch other = kept("2");
        Payment first = payment(one, "A");
        add(first);
        add(payment(other, "A"));
        assertThat(stores().payments().of(other.id())).isEmpty();

        change(first.in(PaymentState.EXPORTED));
        add(payment(other, "A"));
        assertThat(stores().payments().of(other.id())).isEmpty();
        Payment failed =
                first.in(PaymentState.EXPORTED).answered(new PaymentAnswer(Optional.empty(), "账号不存在", PREPARED));
        change(failed);
        assertThat(stores().payments().ofPayables(List.of(failed.payable()))).containsExactly(failed);
        Payment again = payment(other, "A");
        add(again);
        assertThat(stores().payments().of(other.id())).containsExactly(again);
        assertThat(stores().payments().ofPayables(List.of(failed.payable()))).containsExactly(again);

        Payment paid = again.in(PaymentState.EXPORTED).answered(new PaymentAnswer(Optional.of(DAY), "", PREPARED));
        change(paid);
        assertThat(stores().payments().of(other.id())).containsExactly(paid);
        PaymentBatch third = kept("3");
        add(payment(third, "A"));
        assertThat(stores().payments().of(third.id())).isEmpty();
    }

    private PaymentBatch kept(String id) {
        var batch = new PaymentBatch(
                id + "-" + sample().unique(), CITY, Fund.COUNTY_FINANCE, PaymentState.PREPARED, PREPARED);
        keep(batch);
        return batch;
    }

    private Payment payment(PaymentBatch batch, String origin) {
        return new Payment(
                batch.id(),
                new PayableId(origin + "-" + sample().unique(), Fund.COUNTY_FINANCE),
                sample().personId(),
                2023,
                Money.ofFen(70_000),
                new Payee("钱", "信用社", "6222020200112233", Payee.Relation.GUARDIAN, "未成年"),
                PaymentState.PREPARED,
                Optional.empty());
    }

    private void keep(PaymentBatch batch) {
        sample().within(() -> {
            stores().payments().keep(batch);
            return batch;
        });
    }

    private void add(Payment... payments) {
        sample().within(() -> {
            stores().payments().lock(CITY);
            stores().payments().add(List.of(payments));
            return payments;
        });
    }

    private void change(Payment payment) {
        sample().within(() -> {
            stores().payments().change(List.of(payment));
            return payment;
        });
    }
}
