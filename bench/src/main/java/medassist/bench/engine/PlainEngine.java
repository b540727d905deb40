package medassist.bench.engine;

import org.openjdk.jmh.infra.Blackhole;

/** An engine that settles in plain whole numbers of fen. */
interface PlainEngine extends Engine {

    PlainSettlement settle(int number);

    @Override
    default void decide(int number, Blackhole hole) {
        hole.consume(settle(number));
    }

    @Override
    default Outcome outcome(int number) {
        PlainSettlement settled = settle(number);
        return new Outcome(settled.assistance(), settled.clause());
    }
}
