/** How much callers and addresses may ask for in a time. */
package medassist.rest.limit;
