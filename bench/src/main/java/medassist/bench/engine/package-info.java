/** How many claims the engine decides in a second of processor time, next to other ways of deciding the same claims. */
@org.jspecify.annotations.NullMarked
package medassist.bench.engine;
