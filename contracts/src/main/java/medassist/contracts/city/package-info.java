/** A made-up city, and the desk at which tests ask in it. */
package medassist.contracts.city;
