/** The way of a request through the code: which files it enters, and how often it goes from one module into another. */
@org.jspecify.annotations.NullMarked
package medassist.bench.ways;
