/** The secret keys of the service: where they stand, and which of them a database was used with. */
package medassist.persistence.key;
