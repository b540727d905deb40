package medassist.domain.settlement;

/** A settlement with what its decision rests on 结算及其核定依据. */
public record DecidedSettlement(Settlement settlement, Evidence evidence) {}
