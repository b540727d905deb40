package medassist.domain.coverage;

import medassist.domain.policy.Label;

/**
 * One thing that a clause decides 条文.
 *
 * @param words what it says, in our own words
 * @param handling where the product keeps to it
 * @param place where it stands in the text of the clause list
 */
public record Sentence(Label words, Handling handling, String place) {}
