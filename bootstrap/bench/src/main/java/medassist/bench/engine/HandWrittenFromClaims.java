package medassist.bench.engine;

import java.util.List;
import org.openjdk.jmh.infra.Blackhole;

/** The same handwork, but from what our engine is given: it finds in claim, certificates and counters what it needs. */
record HandWrittenFromClaims(List<Filed> claims) implements Engine {

    @Override
    public void decide(int number, Blackhole hole) {
        hole.consume(HandWritten.settle(Bill.of(claims.get(number))));
    }

    @Override
    public Outcome outcome(int number) {
        PlainSettlement settled = HandWritten.settle(Bill.of(claims.get(number)));
        return new Outcome(settled.assistance(), settled.clause());
    }
}
