package medassist.domain.policy;

/**
 * How an open place of a document was read 理解口径.
 *
 * @param subject what of the pack it concerns, by its place in the pack's text
 */
public record Reading(String subject, Clause clause, Label text) {}
