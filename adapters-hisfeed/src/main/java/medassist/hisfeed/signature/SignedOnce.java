package medassist.hisfeed.signature;

import java.time.Instant;
import medassist.application.port.UsedSignatures.Use;
import medassist.application.work.ContentDigest;
import medassist.hisfeed.message.Fault;

/**
 * A signature that is good for one thing 一次性签名.
 *
 * @param signature a digest that tells it from others
 * @param until from when on it is refused anyhow
 * @param otherwise what is wrong with whatever else it comes with
 */
public record SignedOnce(String signature, Instant until, Fault otherwise) {

    static SignedOnce of(String kind, String party, String signature, Instant until, Fault otherwise) {
        return new SignedOnce(ContentDigest.of(String.join("\n", kind, party, signature)), until, otherwise);
    }

    /** Its use for something, in words that tell it from everything else. */
    public Use use(String... purpose) {
        return new Use(signature, ContentDigest.of(String.join("\n", purpose)), until);
    }
}
