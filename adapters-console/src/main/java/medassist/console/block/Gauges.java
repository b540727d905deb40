package medassist.console.block;

import java.util.List;
import medassist.domain.money.Money;

/** How far something has been used 用量: deductibles and pools of a year. */
public record Gauges(String title, List<Gauge> gauges) implements Block {

    public Gauges {
        gauges = List.copyOf(gauges);
    }

    /**
     * One of them.
     *
     * @param used how much
     * @param of how much there is; zero where there is no limit
     * @param said the same in words
     * @param clause by which
     */
    public record Gauge(String label, Money used, Money of, String said, String clause) {

        private static final int WHOLE = 100;

        /** The used part, in hundredths of the whole. */
        public long percent() {
            return of.isZero() ? 0 : Math.min(WHOLE, used.fen() * WHOLE / of.fen());
        }
    }
}
