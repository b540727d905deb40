/** What waits for a second person 待复核事项: what it will do, said exactly, and what became of it. */
package medassist.domain.pending;
