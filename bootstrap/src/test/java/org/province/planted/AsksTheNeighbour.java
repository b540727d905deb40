package org.province.planted;

import org.neighbour.planted.TheirAdapter;

/** Planted: a province's adapter that asks another province's. */
public final class AsksTheNeighbour {

    private AsksTheNeighbour() {}

    public static String ask(TheirAdapter adapter) {
        return adapter.toString();
    }
}
