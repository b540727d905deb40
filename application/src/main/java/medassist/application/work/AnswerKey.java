package medassist.application.work;

/**
 * A key that a caller promises to use for one content only 幂等键: the number of a message, or an {@code Idempotency-Key}.
 *
 * @param party who promises; keys of different parties are different
 */
public record AnswerKey(String party, String id) {}
