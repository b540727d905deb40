package medassist.bench.engine;

import medassist.domain.entitlement.Adjudication;

/**
 * What the engines have to agree on.
 *
 * @param assistance in fen
 * @param clause of the terms that served, or why there is nothing
 */
record Outcome(long assistance, String clause) {

    static Outcome of(Adjudication adjudication) {
        var clause = adjudication.awards().isEmpty()
                ? adjudication.reasons().getFirst().clause()
                : adjudication.awards().getFirst().terms().clause();
        return new Outcome(adjudication.assistance().fen(), clause.number());
    }
}
