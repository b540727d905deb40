/** Lists of whom authorities have certified, over HTTP. */
package medassist.rest.roster;
