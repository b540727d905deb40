package medassist.domain.entitlement;

import java.util.ArrayList;
import java.util.List;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.Posting;
import medassist.domain.money.Money;

/**
 * What a claim is owed, and everything it was computed from 待遇核定. Once posted it never changes.
 *
 * @param awards one for every benefit that a class qualified for, in pack order, those that paid nothing included
 * @param reasons why there is no award at all; empty where there is one
 * @param payee who gets the assistance
 */
public record Adjudication(
        PolicyCitation policy,
        Money inPolicyBurden,
        List<Award> awards,
        List<Reason> reasons,
        HospitalCharge hospitalCharge,
        Money personPays,
        Payee payee) {

    public Adjudication {
        awards = List.copyOf(awards);
        reasons = List.copyOf(reasons);
    }

    /** The assistance 救助金额 of all benefits, whoever pays it. */
    public Money assistance() {
        return Award.total(awards);
    }

    /** What of the assistance the institution advances 垫付 at its counter: nothing where the person pays first. */
    public Money advanced() {
        return payee == Payee.PERSON ? Money.ZERO : assistance();
    }

    /** What the hospital bears itself. */
    public Money hospitalBears() {
        return hospitalCharge.amount();
    }

    /** What assistance leaves of the in-policy burden 救助后个人负担. */
    public Money remainingBurden() {
        return inPolicyBurden.minus(assistance());
    }

    /** What posting this moves in the annual ledger. */
    public List<Posting> postings() {
        var postings = new ArrayList<Posting>();
        postings.add(new Posting(Counter.IN_POLICY_BURDEN, inPolicyBurden));
        postings.add(new Posting(Counter.ASSISTANCE, assistance()));
        awards.forEach(award -> postings.addAll(award.postings()));
        return postings;
    }
}
