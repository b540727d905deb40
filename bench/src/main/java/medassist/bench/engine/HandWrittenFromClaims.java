package medassist.bench.engine;

import java.util.List;

/** The same handwork, but from what our engine is given: it finds in claim, certificates and counters what it needs. */
record HandWrittenFromClaims(List<Filed> claims) implements PlainEngine {

    @Override
    public PlainSettlement settle(int number) {
        return HandWritten.settle(Bill.of(claims.get(number)));
    }
}
