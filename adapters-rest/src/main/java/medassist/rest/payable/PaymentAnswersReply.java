package medassist.rest.payable;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import medassist.application.paying.PayingPersons.Answered;
import medassist.application.wording.Wording;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentState;

/** What became of answers of a bank: how many were paid and failed, and which were refused. */
@Serdeable
record PaymentAnswersReply(int paid, int failed, List<RefusedReply> refused) {

    /** An answer that was not taken, and why. */
    @Serdeable
    record RefusedReply(String payableId, String code, String detail) {}

    static PaymentAnswersReply of(List<Answered> answered, Wording wording) {
        var taken = new ArrayList<Payment>();
        var refused = new ArrayList<RefusedReply>();
        for (Answered each : answered) {
            switch (each.outcome()) {
                case Outcome.Done<Payment>(Payment payment) -> taken.add(payment);
                case Outcome.DoneBefore<Payment>(Payment payment) -> taken.add(payment);
                case Outcome.Refused<Payment>(Refusal refusal) ->
                    refused.add(new RefusedReply(
                            each.answer().payable().toString(), refusal.code().name(), wording.refusal(refusal)));
            }
        }
        int paid = (int) taken.stream()
                .filter(payment -> payment.state() == PaymentState.PAID)
                .count();
        return new PaymentAnswersReply(paid, taken.size() - paid, refused);
    }
}
