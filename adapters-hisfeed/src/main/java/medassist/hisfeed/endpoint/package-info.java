/** Where messages arrive over HTTP: paths, signatures, files. */
package medassist.hisfeed.endpoint;
