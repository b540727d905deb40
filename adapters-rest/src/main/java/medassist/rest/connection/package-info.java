/** Connections of the server: how many there are, how slow they may be, and how much they bring at once. */
package medassist.rest.connection;
