/** A PostgreSQL server of one's own over a data folder: unpacked, started, watched and stopped. */
package medassist.embeddedpostgres;
