package medassist.policy;

import java.util.function.Supplier;

/**
 * A pack with one figure or word changed, and nothing else.
 *
 * @param becomes empty where it was dropped
 * @param pack reads the changed pack, or refuses to
 */
record Change(int line, String place, String was, String becomes, Supplier<ReadPack> pack) {}
