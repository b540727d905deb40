package medassist.bench.engine;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** The figures, one engine a line. */
record EngineTable(Map<Contender, RunResult> results) {

    private static final double MILLION = 1e6;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    void print(PrintWriter out) {
        out.printf(
                "%n%-28s %12s %8s %10s %12s %10s%n", "engine", "M claims/", "± 99.9%", "× ours", "× by hand", "bytes/");
        out.printf("%-28s %12s %8s %10s %12s %10s%n", "", "CPU second", "", "", "", "claim");
        results.forEach((contender, result) -> out.printf(
                "%-28s %12.3f %8.3f %10s %12s %,10.0f%n",
                contender.title(),
                throughput(result),
                figure(result, CpuThroughput.RESULT).getScoreError() / MILLION,
                ratio(result, Contender.OURS),
                ratio(result, Contender.HAND_WRITTEN),
                figure(result, ALLOCATED).getScore()));
        out.flush();
    }

    private String ratio(RunResult result, Contender other) {
        return results.containsKey(other) ? "%.3f".formatted(throughput(result) / throughput(results.get(other))) : "";
    }

    private static double throughput(RunResult result) {
        return figure(result, CpuThroughput.RESULT).getScore() / MILLION;
    }

    private static Result<?> figure(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name);
    }
}
