package medassist.bench.engine;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** One contender in a process of its own, deciding one claim after the other. */
@State(Scope.Thread)
public class EngineBenchmark {

    @Param
    private Contender contender = Contender.OURS;

    private Engine engine = new HandWritten(java.util.List.of());
    private int next;

    @Setup
    public void start() {
        engine = contender.start();
    }

    @Benchmark
    public void decide(Blackhole hole) {
        engine.decide(next, hole);
        next = (next + 1) % ClaimMix.SIZE;
    }
}
