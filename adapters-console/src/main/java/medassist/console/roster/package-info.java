/** Lists of whom authorities have certified: sent, previewed, applied, withdrawn. */
package medassist.console.roster;
