/** What a decision about a person may look at, and what it changes. */
package medassist.domain.casefile;
