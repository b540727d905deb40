package medassist.bench.engine;

/** Where a rule of {@code dongyang.drl} puts the terms that it found. */
public final class FoundTerms {

    private PlainTerms terms = PlainTerms.nothing("");

    /** By this clause there is nothing. */
    public void nothing(String clause) {
        terms = PlainTerms.nothing(clause);
    }

    /** These terms serve; amounts are fen. */
    public void terms(String clause, long deductible, int basisPoints, long limit) {
        terms = new PlainTerms(clause, deductible, basisPoints, limit);
    }

    PlainTerms terms() {
        return terms;
    }
}
