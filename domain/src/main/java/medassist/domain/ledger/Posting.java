package medassist.domain.ledger;

import medassist.domain.money.Money;

/** A movement of one counter 记账分录; negative where something is taken back. */
public record Posting(Counter counter, Money amount) {

    public Posting reversed() {
        return new Posting(counter, amount.negated());
    }
}
