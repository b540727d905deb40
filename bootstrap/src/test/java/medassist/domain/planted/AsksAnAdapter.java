package medassist.domain.planted;

import medassist.rest.planted.Adapter;

/** A domain that knows an adapter. */
public interface AsksAnAdapter {
    Adapter adapter();
}
