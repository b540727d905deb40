/** Years computed again: the arithmetic alone, and out of and into the database. */
@org.jspecify.annotations.NullMarked
package medassist.bench.replay;
