/** What a conversation comes to: done, done before, or refused by a rule. */
package medassist.domain.outcome;
