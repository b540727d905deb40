package medassist.application.recovering;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import medassist.application.port.Payments;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.money.Money;
import medassist.domain.payable.PayableId;
import medassist.domain.payable.Payment;
import medassist.domain.payable.PaymentState;
import medassist.domain.policy.Fund;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryItem;

/** Works out what cases of recovery come to. */
record RecoveryStandings(Payments payments) {

    RecoveryStanding of(RecoveryCase recovery) {
        AidByFund kept = sum(recovery, item -> item.isKeptByInstitution(recovery.debtor()));
        AidByFund byStatement = sum(recovery, item -> item.isSettledByStatement(recovery.debtor()));
        return new RecoveryStanding(recovery, kept.plus(paid(recovery)), byStatement.total());
    }

    private static AidByFund sum(RecoveryCase recovery, Predicate<RecoveryItem> which) {
        return recovery.items().stream().filter(which).map(RecoveryItem::aid).reduce(AidByFund.NONE, AidByFund::plus);
    }

    /** What the bank has paid, or has been told to pay, of what does not stand any more. */
    private AidByFund paid(RecoveryCase recovery) {
        List<PayableId> payables = recovery.items().stream()
                .filter(item -> item.paidToPerson() && item.state() != RecoveryItem.State.STANDING)
                .flatMap(item -> item.aid().amounts().keySet().stream().map(fund -> new PayableId(item.origin(), fund)))
                .toList();
        if (payables.isEmpty()) {
            return AidByFund.NONE;
        }
        Map<Fund, Money> paid = payments.ofPayables(payables).stream()
                .filter(payment -> payment.state() == PaymentState.PAID || payment.state() == PaymentState.EXPORTED)
                .collect(Collectors.toMap(payment -> payment.payable().fund(), Payment::amount, Money::plus));
        return new AidByFund(paid);
    }
}
