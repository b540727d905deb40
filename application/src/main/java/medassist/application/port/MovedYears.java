package medassist.application.port;

import java.util.List;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.money.Money;

/**
 * Which ledger years may have come to other burdens, or are watched by other figures, since they were last looked at 变动年度: by an
 * entry, by what became known of the person, or by a parameter of the jurisdiction.
 */
public interface MovedYears {

    /**
     * At most about {@code limit} of them, from the longest moved; none where nothing has moved, or where it is being written so
     * that nobody can tell yet. Not within a unit of work, since it may wait for others.
     */
    Moved next(int limit);

    /** Keeps that they were looked at. */
    void seen(Moved moved);

    /**
     * Years that have moved.
     *
     * @param until up to where they were looked for, in words of the store's own
     * @param more whether others have moved too
     */
    record Moved(List<MovedYear> years, String until, boolean more) {

        public Moved {
            years = List.copyOf(years);
        }
    }

    /**
     * A year that has moved.
     *
     * @param most no burden of it is more: all bills, whatever has become of them; {@link #UNTOLD} where they do not tell
     * @param alerted whether there is any alert of it
     */
    record MovedYear(LedgerKey key, Money most, boolean alerted) {

        /** Of a year of which something was taken over. */
        public static final Money UNTOLD = Money.ofFen(Long.MAX_VALUE);
    }
}
