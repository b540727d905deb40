package medassist.policy.planted;

import medassist.rest.planted.Adapter;

/** An adapter that knows another. */
public interface AsksAnotherAdapter {
    Adapter adapter();
}
