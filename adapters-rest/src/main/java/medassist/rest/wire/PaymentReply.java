package medassist.rest.wire;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentAnswer;
import medassist.domain.payable.PaymentState;
import org.jspecify.annotations.Nullable;

/** How far the live payment of a payable has come, or else one that failed or was withdrawn, on the wire. */
@Serdeable
public record PaymentReply(
        String batchId,
        PaymentState state,
        @Nullable LocalDate paidOn,
        @Nullable String reason) {

    public static PaymentReply of(Payment payment) {
        return new PaymentReply(
                payment.batch(),
                payment.state(),
                payment.answer().flatMap(PaymentAnswer::paidOn).orElse(null),
                payment.answer()
                        .map(PaymentAnswer::reason)
                        .map(EmptyText::asNull)
                        .orElse(null));
    }
}
