/** Files of the day's settlements, left in a folder. */
package medassist.hisfeed.folder;
