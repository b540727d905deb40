/** What commands share that are clients of a running service. */
package medassist.bootstrap.remote;
