package medassist.application.port;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.payable.PayableId;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentBatch;

/** Payments to persons, by batches 拨付. */
public interface Payments {

    /** Until the end of the unit of work, nobody else prepares, decides or answers batches of the jurisdiction. */
    void lock(DivisionCode jurisdiction);

    /** Adds a batch, or keeps what has become of it. */
    void keep(PaymentBatch batch);

    Optional<PaymentBatch> find(String batch);

    /** At most {@code limit} batches of a jurisdiction with an id behind {@code after}, by id; of any where it is empty. */
    List<PaymentBatch> batches(String jurisdiction, Reach reach, String after, int limit);

    /** Adds those payments of whose payables no other is live. */
    void add(List<Payment> payments);

    /** All payments of a batch, by payable. */
    List<Payment> of(String batch);

    /** Of each of the payables that was ever in a batch, the payment that is live, or else one that is not. */
    List<Payment> ofPayables(Collection<PayableId> payables);

    /** Keeps the states of payments, and what the bank answered of them. */
    void change(List<Payment> payments);
}
