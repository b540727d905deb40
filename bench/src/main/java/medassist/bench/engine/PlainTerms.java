package medassist.bench.engine;

/**
 * What a yardstick finds a bill is owed by; all zero where there is nothing.
 *
 * @param deductible in fen
 * @param limit in fen
 */
record PlainTerms(String clause, long deductible, int basisPoints, long limit) {

    /** Nothing, by a clause. */
    static PlainTerms nothing(String clause) {
        return new PlainTerms(clause, 0, 0, 0);
    }
}
