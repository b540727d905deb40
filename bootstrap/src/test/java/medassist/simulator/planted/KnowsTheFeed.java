package medassist.simulator.planted;

import medassist.rest.planted.Adapter;

/** A simulator that knows who uses it. */
public interface KnowsTheFeed {
    Adapter adapter();
}
