package medassist.domain.ledger;

/** A ledger year as a whole 年度; no entry is about it, but what is told of the year is. */
public record WholeYear(LedgerKey ledger) implements Subject {}
