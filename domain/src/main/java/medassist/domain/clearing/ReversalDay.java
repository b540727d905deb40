package medassist.domain.clearing;

/** The day on whose statement the − line of a reversed settlement stands 退费记账日. */
public enum ReversalDay {
    /** The reversal's own day in China, as the national platform has it. */
    OWN,
    /** The settlement's, unless the settlement took part in a clearing before. */
    SETTLEMENT
}
