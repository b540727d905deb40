package medassist.bench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time of processes, as Linux counts it in {@code /proc}. */
public record CpuTime(Duration total) {

    /** {@code USER_HZ}, which is 100 on every Linux that Java runs on. */
    private static final long TICK_MILLIS = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /** What a process has had itself. */
    public static CpuTime of(long pid) throws IOException {
        String[] fields = fields(pid);
        return ticks(field(fields, USER) + field(fields, SYSTEM));
    }

    /** What a process and its children have had, those that have ended included. */
    public static CpuTime ofTree(long pid) throws IOException {
        String[] fields = fields(pid);
        while (true) {
            CpuTime living = ofChildren(pid);
            String[] fieldsBehind = fields(pid);
            // A child that ended meanwhile was counted twice or not at all.
            if (ofEnded(fields).equals(ofEnded(fieldsBehind))) {
                return of(pid).plus(ofEnded(fields)).plus(living);
            }
            fields = fieldsBehind;
        }
    }

    private static CpuTime ofChildren(long pid) {
        try (Stream<ProcessHandle> children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children)) {
            return children.map(child -> {
                        try {
                            return ofTree(child.pid());
                        } catch (IOException ended) {
                            return new CpuTime(Duration.ZERO);
                        }
                    })
                    .reduce(new CpuTime(Duration.ZERO), CpuTime::plus);
        }
    }

    private static CpuTime ofEnded(String[] fields) {
        return ticks(field(fields, CHILDREN_USER) + field(fields, CHILDREN_SYSTEM));
    }

    /** Both together. */
    public CpuTime plus(CpuTime other) {
        return new CpuTime(total.plus(other.total));
    }

    /** What was had since the earlier reading. */
    public Duration since(CpuTime earlier) {
        return total.minus(earlier.total);
    }

    private static CpuTime ticks(long ticks) {
        return new CpuTime(Duration.ofMillis(ticks * TICK_MILLIS));
    }

    private static long field(String[] fields, int place) {
        return Long.parseLong(fields[place]);
    }

    /** The fields behind the program's name, which may hold spaces. */
    private static String[] fields(long pid) throws IOException {
        Path file = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        String stat = Files.readString(file);
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }
}
