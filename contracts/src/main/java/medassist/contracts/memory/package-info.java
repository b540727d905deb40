/** The driven ports over plain maps. */
package medassist.contracts.memory;
