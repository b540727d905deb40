/**
 * Files of lines and columns, read and written: tables of whichever kind offices send, and texts with TABs between
 * their values, in a ZIP or without.
 */
package medassist.tabular;
