/** Benchmarks: ours, a yardstick and the ratio of the two, each time measured together. */
@org.jspecify.annotations.NullMarked
package medassist.bench;
