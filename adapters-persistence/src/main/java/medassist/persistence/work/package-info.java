/** How tasks about persons are decided and saved in PostgreSQL: in batches, with locks, tried again where needed. */
package medassist.persistence.work;
