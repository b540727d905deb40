/** What persons apply for, in PostgreSQL. */
package medassist.persistence.application;
