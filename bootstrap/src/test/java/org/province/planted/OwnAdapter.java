package org.province.planted;

import medassist.rest.planted.Adapter;

/** Planted: a province's adapter that asks another. */
public final class OwnAdapter {

    private OwnAdapter() {}

    public static String ask(Adapter adapter) {
        return adapter.toString();
    }
}
