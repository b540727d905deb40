/** The contracts, one for each port, and the rules of the hexagon. */
package medassist.contracts;
