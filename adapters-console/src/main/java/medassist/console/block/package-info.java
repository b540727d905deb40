/** What pages are made of: facts, tables, forms, gauges, and how money and states are said in them. */
package medassist.console.block;
