package medassist.rest.payable;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import medassist.application.paying.PayingPersons.Shown;
import medassist.domain.money.Money;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentBatch;
import medassist.domain.payable.PaymentState;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.Payee;
import medassist.domain.recipient.Person;
import medassist.rest.wire.PaymentReply;

/** A batch of payments on the wire. */
@Serdeable
record PaymentBatchReply(
        String id,
        String jurisdiction,
        Fund fund,
        PaymentState state,
        Instant preparedAt,
        String preparedBy,

        @Schema(description = "What its payments come to, by state")
        Map<String, Money> totals,

        @Schema(description = "To whom how much is paid, as one SHA-256")
        String digest,

        List<ItemReply> payments) {

    /** A payment of a batch; who gets it is masked. */
    @Serdeable
    record ItemReply(
            String payableId,
            String personId,
            Money amount,
            String payee,
            String account,
            Payee.Relation relation,
            PaymentReply payment) {

        static ItemReply of(Payment payment) {
            return new ItemReply(
                    payment.payable().toString(),
                    payment.person().value(),
                    payment.amount(),
                    Person.maskedName(payment.payee().name()),
                    Payee.maskedAccount(payment.payee().account()),
                    payment.payee().relation(),
                    PaymentReply.of(payment));
        }
    }

    /** A batch of a list, without its payments. */
    @Serdeable
    record ListedReply(
            String id, String jurisdiction, Fund fund, PaymentState state, Instant preparedAt, String preparedBy) {

        static ListedReply of(PaymentBatch batch) {
            return new ListedReply(
                    batch.id(),
                    batch.jurisdiction().value(),
                    batch.fund(),
                    batch.state(),
                    batch.prepared().at(),
                    batch.prepared().by());
        }
    }

    static PaymentBatchReply of(Shown shown) {
        PaymentBatch batch = shown.batch();
        Map<String, Money> totals = shown.payments().stream()
                .collect(Collectors.toMap(each -> each.state().name(), Payment::amount, Money::plus, TreeMap::new));
        return new PaymentBatchReply(
                batch.id(),
                batch.jurisdiction().value(),
                batch.fund(),
                batch.state(),
                batch.prepared().at(),
                batch.prepared().by(),
                totals,
                shown.digest(),
                shown.payments().stream().map(ItemReply::of).toList());
    }
}
