/** Rosters of certified persons, with their files and rows. */
package medassist.persistence.roster;
