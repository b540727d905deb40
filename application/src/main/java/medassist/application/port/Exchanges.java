package medassist.application.port;

import java.util.Optional;

/** What was asked of us under a key of the caller's, and what we answered 报文往来. */
public interface Exchanges {

    /** What stands under the key; empty where nothing was kept, or it is being worked on. */
    Optional<Exchange> find(ExchangeKey key);

    /** Holds the key until the unit of work ends, as soon as nobody else holds it. */
    void hold(ExchangeKey key);

    /** Whether nobody else holds the key; if so, nobody else is told so until the unit of work ends. */
    boolean claim(ExchangeKey key);

    /**
     * Keeps an exchange under a key under which there was none. A unit of work that keeps another there at the same time is
     * waited for; where it succeeds, this one is done again from its beginning.
     */
    void keep(ExchangeKey key, Exchange exchange);

    /**
     * A key that the caller promises to use for one content only.
     *
     * @param party who promises; keys of different parties are different
     */
    record ExchangeKey(String party, String id) {}

    /** A content, by its digest, and the answer it was given. */
    record Exchange(String contentDigest, String answer) {}
}
