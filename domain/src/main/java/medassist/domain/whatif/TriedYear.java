package medassist.domain.whatif;

import java.util.List;
import java.util.Set;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import medassist.domain.validity.Validity;

/**
 * A person's ledger year by the document in force and by drafts of another.
 *
 * @param name masked
 * @param inForce the year's bills by the document in force, in the order in which they were posted
 * @param drafts the same bills by each draft
 * @param qualifying the first class of the document in force for which the person qualified at the last bill; empty where there is none
 * @param newlyWarned of each draft, the rules of which an office would be warned then and is not by the document in force
 */
public record TriedYear(
        PersonId personId,
        int year,
        String name,
        String township,
        List<TriedBill> inForce,
        List<List<TriedBill>> drafts,
        String qualifying,
        List<Set<String>> newlyWarned) {

    public TriedYear {
        inForce = List.copyOf(inForce);
        drafts = List.copyOf(drafts);
        newlyWarned = List.copyOf(newlyWarned);
    }

    /** The bills that were settled within a period. */
    static List<TriedBill> within(List<TriedBill> bills, Validity period) {
        return bills.stream()
                .filter(bill ->
                        period.includes(bill.settlement().claim().visit().settledOn()))
                .toList();
    }

    /** The assistance of bills. */
    static Money assistance(List<TriedBill> bills) {
        return bills.stream().map(bill -> bill.adjudication().assistance()).reduce(Money.ZERO, Money::plus);
    }
}
