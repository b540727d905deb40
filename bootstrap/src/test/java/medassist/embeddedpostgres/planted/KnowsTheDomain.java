package medassist.embeddedpostgres.planted;

import medassist.domain.planted.LedgerManager;

/** A library that knows what it is used for. */
public interface KnowsTheDomain {
    LedgerManager ledgers();
}
