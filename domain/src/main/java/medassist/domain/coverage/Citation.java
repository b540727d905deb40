package medassist.domain.coverage;

import medassist.domain.policy.Clause;

/**
 * A clause that a part of a pack cites 引用条款.
 *
 * @param place the part, by its place in the pack's text
 */
public record Citation(String place, Clause clause) {}
