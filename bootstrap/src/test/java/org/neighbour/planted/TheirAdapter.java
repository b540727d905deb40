package org.neighbour.planted;

/** Planted: the adapter of another province, which nobody here has heard of. */
public interface TheirAdapter {}
