package medassist.console.frame;

import java.util.Optional;
import medassist.domain.money.Money;
import medassist.domain.money.MoneyFormatException;

/** Amounts as people type them, in yuan, with commas at the thousands or without. */
public final class Amounts {

    private Amounts() {}

    /** The amount; empty where the text is none. */
    public static Optional<Money> read(String typed) {
        try {
            return Optional.of(Money.ofYuan(typed.replace(",", "").replace("，", "")));
        } catch (MoneyFormatException none) {
            return Optional.empty();
        }
    }
}
