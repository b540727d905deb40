/** The contract of stores, one interface for each port. */
package medassist.contracts.stores;
