package medassist.contracts.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import medassist.application.port.Payments;
import medassist.domain.access.Reach;
import medassist.domain.division.DivisionCode;
import medassist.domain.payable.PayableId;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentBatch;

/** Payments that are kept in memory. */
record InMemoryPayments(Kept kept) implements Payments {

    /** What is kept. */
    record Kept(Map<String, PaymentBatch> batches, Map<String, Payment> payments) {

        Kept() {
            this(new TreeMap<>(), new LinkedHashMap<>());
        }

        void putAll(Kept other) {
            batches.putAll(other.batches);
            payments.putAll(other.payments);
        }
    }

    private static String key(Payment payment) {
        return payment.batch() + " " + payment.payable();
    }

    @Override
    public void lock(DivisionCode jurisdiction) {}

    @Override
    public void keep(PaymentBatch batch) {
        kept.batches().put(batch.id(), batch);
    }

    @Override
    public Optional<PaymentBatch> find(String batch) {
        return Optional.ofNullable(kept.batches().get(batch));
    }

    @Override
    public List<PaymentBatch> batches(String jurisdiction, Reach reach, String after, int limit) {
        return kept.batches().values().stream()
                .filter(each ->
                        jurisdiction.isEmpty() || each.jurisdiction().value().equals(jurisdiction))
                .filter(each -> reach.reaches(each.jurisdiction()))
                .filter(each -> each.id().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public void add(List<Payment> payments) {
        payments.stream()
                .filter(each -> ofPayables(List.of(each.payable())).stream()
                        .noneMatch(other -> other.state().isLive()))
                .forEach(each -> kept.payments().putIfAbsent(key(each), each));
    }

    @Override
    public List<Payment> of(String batch) {
        return kept.payments().values().stream()
                .filter(each -> each.batch().equals(batch))
                .sorted(Comparator.comparing(each -> each.payable().toString()))
                .toList();
    }

    @Override
    public List<Payment> ofPayables(Collection<PayableId> payables) {
        return payables.stream()
                .distinct()
                .flatMap(id -> kept.payments().values().stream()
                        .filter(each -> each.payable().equals(id))
                        .max(Comparator.comparing((Payment each) -> each.state().isLive())
                                .thenComparing(Payment::batch))
                        .stream())
                .toList();
    }

    @Override
    public void change(List<Payment> payments) {
        payments.forEach(each -> kept.payments().put(key(each), each));
    }
}
