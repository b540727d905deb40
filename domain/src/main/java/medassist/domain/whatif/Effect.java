package medassist.domain.whatif;

import java.util.List;
import medassist.domain.money.Money;

/**
 * What a draft does to the persons of a group, each by the sum of the year 影响.
 *
 * @param group the township, or the class that serves by the document in force; where none does, for which the person qualifies, else that serves by the draft
 * @param persons how many there are
 * @param winners how many would get more
 * @param gains what they would get more
 * @param losers how many would get less
 * @param losses what they would get less, above zero
 * @param deciles of the differences, from the first to the ninth, by the nearest rank
 */
public record Effect(
        String group, long persons, long winners, Money gains, long losers, Money losses, List<Money> deciles) {

    public Effect {
        deciles = List.copyOf(deciles);
    }
}
