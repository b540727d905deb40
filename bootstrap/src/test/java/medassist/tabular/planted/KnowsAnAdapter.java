package medassist.tabular.planted;

import medassist.rest.planted.Adapter;

/** A library that knows who uses it. */
public interface KnowsAnAdapter {
    Adapter adapter();
}
