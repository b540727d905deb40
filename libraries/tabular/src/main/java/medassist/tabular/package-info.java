/** Files of lines and columns, read and written: texts with TABs between their values, in a ZIP or without. */
package medassist.tabular;
