package medassist.domain.planted;

/** A name that says nothing. */
public interface LedgerManager {}
