package medassist.console.planted;

import medassist.rest.planted.Adapter;

/** A console that asks the REST interface. */
public interface AsksAnotherAdapter {
    Adapter adapter();
}
