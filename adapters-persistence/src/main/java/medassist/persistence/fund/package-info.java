/** The accounts of funds, and what ledgers bind them to, in PostgreSQL. */
package medassist.persistence.fund;
