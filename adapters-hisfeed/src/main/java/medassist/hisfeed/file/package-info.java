/** Files as the interface exchanges them: one text of TAB-separated lines, in a ZIP. */
package medassist.hisfeed.file;
