/** What all pages have in common: the menu, the words, and how a page is written. */
package medassist.console.frame;
