package medassist.domain.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * By which ratios an amount is paid that grows over a year 分段救助比例: one ratio for all of it, or one for each of its
 * segments.
 *
 * @param segments from nothing upwards, each to where the next begins and the last without end
 */
public record Ratios(List<Segment> segments) {

    private static final long WHOLE = 10_000;

    /**
     * What lies above an amount, up to the next segment.
     *
     * @param above where it begins; what reaches it exactly still belongs to the segment below
     */
    public record Segment(Money above, Ratio ratio) {}

    /** How much of an amount lies in one segment. */
    public record Part(Money amount, Ratio ratio) {}

    /** @throws IllegalArgumentException if the segments do not begin at nothing and rise from one to the next */
    public Ratios {
        segments = List.copyOf(segments);
        if (segments.isEmpty() || !segments.getFirst().above().isZero()) {
            throw new IllegalArgumentException("the first segment begins above 0");
        }
        for (int i = 1; i < segments.size(); i++) {
            if (!segments.get(i).above().isMoreThan(segments.get(i - 1).above())) {
                throw new IllegalArgumentException("each segment begins above the one before it");
            }
        }
    }

    /** One ratio for all. */
    public static Ratios of(Ratio ratio) {
        return new Ratios(List.of(new Segment(Money.ZERO, ratio)));
    }

    /** Whether one ratio holds for all. */
    public boolean isOne() {
        return segments.size() == 1;
    }

    /** What is paid of the amount between two, rounded half up to the fen once (entitlement rules §2). */
    public Money of(Money from, Money to) {
        return Money.ofFen(Math.floorDiv(Math.addExact(tenThousandths(from, to), WHOLE / 2), WHOLE));
    }

    /** What is paid of the amount between two, unrounded, in ten-thousandths of a fen. */
    public long tenThousandths(Money from, Money to) {
        long paid = 0;
        for (int i = 0; i < segments.size(); i++) {
            long ratio = segments.get(i).ratio().basisPoints();
            paid = Math.addExact(paid, Math.multiplyExact(inside(i, from.fen(), to.fen()), ratio));
        }
        return paid;
    }

    /** How much of the amount between two lies in each of the segments that it touches. */
    public List<Part> parts(Money from, Money to) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < segments.size(); i++) {
            long inside = inside(i, from.fen(), to.fen());
            if (inside > 0) {
                parts.add(new Part(Money.ofFen(inside), segments.get(i).ratio()));
            }
        }
        return parts;
    }

    // In fen, not in Money: choosing between an amount that was just made and another is compiled wrong by the C2 of
    // JDK 25.0.3
    // (-XX:+ReduceAllocationMerges), so that the amount is null now and then.
    private long inside(int segment, long from, long to) {
        long begin = Math.max(from, segments.get(segment).above().fen());
        long end = segment + 1 < segments.size()
                ? Math.min(to, segments.get(segment + 1).above().fen())
                : to;
        return Math.max(0, end - begin);
    }

    /** The ratio of the next fen above an amount. */
    public Ratio justAbove(Money amount) {
        Ratio ratio = segments.getFirst().ratio();
        for (Segment segment : segments) {
            if (!segment.above().isMoreThan(amount)) {
                ratio = segment.ratio();
            }
        }
        return ratio;
    }

    /** Whether no segment pays anything. */
    public boolean areZero() {
        return highest().basisPoints() == 0;
    }

    public Ratio lowest() {
        return segments.stream()
                .map(Segment::ratio)
                .min(Comparator.comparingInt(Ratio::basisPoints))
                .orElseThrow();
    }

    public Ratio highest() {
        return segments.stream()
                .map(Segment::ratio)
                .max(Comparator.comparingInt(Ratio::basisPoints))
                .orElseThrow();
    }

    /** The percentage, or each segment's, such as {@code 60%, >10000.00: 70%}. */
    @Override
    public String toString() {
        return segments.stream()
                .map(each -> each.above().isZero() ? each.ratio().toString() : ">" + each.above() + ": " + each.ratio())
                .collect(Collectors.joining(", "));
    }
}
