package medassist.rest.event;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.Base64;

/** Signs what is told, as Standard Webhooks has it: HMAC-SHA256 over id, time and body. */
record WebhookSignature(Webhook signer) {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST_SECRET = 24;

    /**
     * Signatures by the secret of both sides.
     *
     * @param text {@code whsec_} and at least 24 bytes in Base64
     * @throws IllegalArgumentException if it is none; the message does not show it
     */
    static WebhookSignature ofSecret(String text) {
        byte[] secret = text.startsWith(PREFIX) ? decoded(text.substring(PREFIX.length())) : new byte[0];
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("MEDASSIST_WEBHOOK_SECRET must be " + PREFIX + " and at least "
                    + SHORTEST_SECRET + " bytes in Base64");
        }
        try {
            return new WebhookSignature(new Webhook(secret));
        } catch (EmptyWebhookSecretException notEmpty) {
            throw new IllegalStateException(notEmpty);
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /** The value of the header {@code webhook-signature}. */
    String of(String id, Instant at, String body) {
        try {
            return signer.sign(id, at.getEpochSecond(), body);
        } catch (WebhookSigningException everyJdkSigns) {
            throw new IllegalStateException(everyJdkSigns);
        }
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "WebhookSignature[hidden]";
    }
}
