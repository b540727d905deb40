package medassist.application.port;

import java.time.Instant;

/** Signatures that messages came with, and what each was used for 已用签名. */
public interface UsedSignatures {

    /**
     * Keeps what a signature is used for, where it is new, and forgets some whose time is over. A unit of work that
     * uses the same one at the same time is waited for.
     *
     * @return false where the signature was used for something else
     */
    boolean use(Use use, Instant now);

    /**
     * A signature with what it is used for.
     *
     * @param signature a digest that tells it from others
     * @param purpose a digest of what it is used for
     * @param until from when on it is of no use any more, and may be forgotten
     */
    record Use(String signature, String purpose, Instant until) {

        /** The end of what is of use for ever. */
        public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    }
}
