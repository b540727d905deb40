package medassist.domain.ledger;

/**
 * What a ledger year had used before this system kept it, as it was taken over once 期初余额.
 *
 * @param ledger the year whose use it is
 * @param number which of those that were ever taken over there, from 1
 * @param source the signed-off list that it was taken from
 */
public record OpeningBalance(LedgerKey ledger, int number, String source) implements Subject {

    public OpeningBalance {
        if (number < 1 || source.isBlank()) {
            throw new IllegalArgumentException("an opening balance has a number and a source");
        }
    }
}
