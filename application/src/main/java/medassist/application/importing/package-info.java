/** Rosters that authorities send 名单导入: received, read in the background, previewed, applied by a second person, undone. */
package medassist.application.importing;
