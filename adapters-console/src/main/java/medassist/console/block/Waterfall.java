package medassist.console.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.domain.money.Money;

/**
 * How a bill comes down to what the person pays, bar by bar 费用瀑布图.
 *
 * @param bars the whole first, then who pays what, and the rest last
 * @param outside what of the rest lies outside policy scope, so that nobody else pays it
 * @param outsideLabel the same in words
 */
public record Waterfall(String title, List<Bar> bars, Money outside, String outsideLabel) implements Block {

    public Waterfall {
        bars = List.copyOf(bars);
    }

    /** What a bar stands for. */
    public enum Kind {
        WHOLE,
        INSURER,
        AID,
        HOSPITAL,
        PERSON
    }

    /**
     * A bar.
     *
     * @param from where its lower end is, from zero
     * @param amount how high it is
     */
    public record Bar(Kind kind, String label, Money from, Money amount) {}

    /** A part that somebody pays. */
    public record Part(Kind kind, String label, Money amount) {}

    /**
     * The bars of a bill; none where the parts and the rest are not the whole, since a drawing may not say otherwise than the figures.
     *
     * @param parts what others pay of it, in their order
     * @param rest what is left to the person
     */
    public static Optional<Waterfall> of(
            String title, String wholeLabel, Money whole, List<Part> parts, String restLabel, Money rest) {
        var bars = new ArrayList<Bar>();
        bars.add(new Bar(Kind.WHOLE, wholeLabel, Money.ZERO, whole));
        Money left = whole;
        for (Part part : parts) {
            left = left.minus(part.amount());
            if (!part.amount().isZero()) {
                bars.add(new Bar(part.kind(), part.label(), left, part.amount()));
            }
        }
        if (!left.equals(rest)) {
            return Optional.empty();
        }
        bars.add(new Bar(Kind.PERSON, restLabel, Money.ZERO, rest));
        return Optional.of(new Waterfall(title, bars, Money.ZERO, ""));
    }

    /** The same with what lies outside policy scope, as far as it is in the rest. */
    public Waterfall with(Money cost, String label) {
        return new Waterfall(title, bars, cost.min(bars.getLast().amount()), label);
    }

    private static final int WIDTH = 400;

    /** Where a place on the scale is drawn. */
    private long place(Money amount) {
        Money whole = bars.getFirst().amount();
        return whole.isZero() ? 0 : amount.fen() * WIDTH / whole.fen();
    }

    public long start(Bar bar) {
        return place(bar.from());
    }

    /** How long the part outside policy scope is drawn. */
    public long outsideLength() {
        return place(outside);
    }

    /** How long a bar is drawn; what is not nothing can be seen. */
    public long length(Bar bar) {
        long length = place(bar.from().plus(bar.amount())) - place(bar.from());
        return bar.amount().isZero() ? 0 : Math.max(1, length);
    }
}
