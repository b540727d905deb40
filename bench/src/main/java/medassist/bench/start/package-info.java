/** From the command to the first settlement. */
@org.jspecify.annotations.NullMarked
package medassist.bench.start;
