/** The service under measurement: a process of its own, and what the machine spends on it. */
@org.jspecify.annotations.NullMarked
package medassist.bench.service;
