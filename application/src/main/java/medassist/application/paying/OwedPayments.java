package medassist.application.paying;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import medassist.application.port.PayableFilter;
import medassist.application.queries.PayableQueries;
import medassist.domain.access.Reach;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentState;

/** Tells which payments are of what is still owed. */
record OwedPayments(PayableQueries payables) {

    private static final int AT_A_TIME = 1000;

    /** Those of which what is owed is still the same, in their order. */
    List<Payment> of(List<Payment> payments) {
        Set<String> due = new HashSet<>();
        payments.stream()
                .map(each -> each.person().value())
                .distinct()
                .forEach(person -> payables.all(
                                new PayableFilter(person, "", PayableFilter.State.DUE), Reach.ALL, AT_A_TIME)
                        .forEach(payable -> due.add(payable.id() + " " + payable.amount())));
        return payments.stream()
                .filter(each -> due.contains(each.payable() + " " + each.amount()))
                .toList();
    }

    /** All payments: those that are to go on in a state, the others withdrawn. */
    static List<Payment> goingOn(List<Payment> all, List<Payment> still, PaymentState to) {
        Set<Payment> kept = Set.copyOf(still);
        return all.stream()
                .map(each -> each.in(kept.contains(each) ? to : PaymentState.WITHDRAWN))
                .toList();
    }
}
