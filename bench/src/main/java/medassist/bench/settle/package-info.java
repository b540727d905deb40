/** Durable settlements through HTTP, next to pgbench's TPC-B-like script on the same server. */
@org.jspecify.annotations.NullMarked
package medassist.bench.settle;
