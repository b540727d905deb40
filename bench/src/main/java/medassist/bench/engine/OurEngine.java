package medassist.bench.engine;

import java.util.List;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Adjudicator;
import medassist.domain.entitlement.Award;
import medassist.domain.entitlement.Explanation;
import org.openjdk.jmh.infra.Blackhole;

/** The service's own engine with a shipped pack: the decision, and its explanation with every figure. */
record OurEngine(Adjudicator adjudicator, List<Filed> claims) implements Engine {

    @Override
    public void decide(int number, Blackhole hole) {
        Filed filed = claims.get(number);
        Adjudication decided = adjudicate(filed);
        hole.consume(Explanation.of(filed.claim(), decided));
        for (Award award : decided.awards()) {
            hole.consume(award.bound());
            hole.consume(award.ofOneMoreYuan());
        }
    }

    @Override
    public Outcome outcome(int number) {
        return Outcome.of(adjudicate(claims.get(number)));
    }

    private Adjudication adjudicate(Filed filed) {
        return adjudicator.adjudicate(filed.claim(), filed.circumstances(), filed.before());
    }
}
