/** Policy packs as YAML: read, proved and tried, the shipped ones and an operator's own. */
package medassist.policy;
