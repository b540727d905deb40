package medassist.application.port;

import java.util.Optional;

/** What was asked of us under a key of the caller's, and what we answered 报文往来. */
public interface Exchanges {

    /**
     * Takes the key for the content, unless it is taken; then what stands under it. Waits for a unit of work that is
     * taking the same key.
     */
    Optional<Exchange> take(ExchangeKey key, String contentDigest);

    /** What stands under the key; empty where nobody has taken it, or it is being worked on. */
    Optional<Exchange> find(ExchangeKey key);

    /** Whether the key can be taken without waiting; if so, nobody else is told so until the unit of work ends. */
    boolean claim(ExchangeKey key);

    /** Keeps the answer under a key taken in this unit of work. */
    void answer(ExchangeKey key, String answer);

    /**
     * A key that the caller promises to use for one content only.
     *
     * @param party who promises; keys of different parties are different
     */
    record ExchangeKey(String party, String id) {}

    /** A content, by its digest, and the answer it was given. */
    record Exchange(String contentDigest, String answer) {}
}
