package medassist.bench.replay;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import medassist.domain.adjustment.Recalculation;
import medassist.domain.adjustment.YearReplay;

/** What replays came to, and the processor time of the whole process that they took, garbage collection included. */
final class Replayed {

    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long years;
    private long settlements;
    private long differing;
    private long fen;
    private long nanos;

    /** Replays the years. */
    <Y> void replay(List<Y> recorded, Function<Y, YearReplay> replay) {
        long before = system.getProcessCpuTime();
        for (Y year : recorded) {
            count(replay.apply(year));
        }
        nanos += system.getProcessCpuTime() - before;
    }

    private void count(YearReplay replay) {
        years++;
        for (Recalculation recalculation : replay.recalculations()) {
            settlements++;
            fen += recalculation.is().fen();
            differing += recalculation.differs() ? 1 : 0;
        }
    }

    long years() {
        return years;
    }

    long settlements() {
        return settlements;
    }

    /** The settlements that would be paid otherwise. */
    long differing() {
        return differing;
    }

    /** The assistance of all years together. */
    long fen() {
        return fen;
    }

    double seconds() {
        return nanos / NANOS;
    }
}
