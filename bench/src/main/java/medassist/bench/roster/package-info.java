/** Rosters read, previewed and applied, next to COPY of the same rows. */
package medassist.bench.roster;
