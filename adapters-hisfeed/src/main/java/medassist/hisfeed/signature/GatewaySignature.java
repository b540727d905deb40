package medassist.hisfeed.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import medassist.application.work.ContentDigest;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.profile.Profile.Gateway;

/** Checks the headers by which a gateway signs a request 网关签名, whose body has not been read yet. */
public final class GatewaySignature {

    private static final int MILLISECOND_DIGITS = 13;

    /** How far the clocks of services over one database may be from each other. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Gateway gateway;
    private final Duration tolerance;
    private final Keys keys;

    /** @param tolerance how far the gateway's clock may be from ours */
    public GatewaySignature(Gateway gateway, Duration tolerance, Keys keys) {
        this.gateway = gateway;
        this.tolerance = tolerance;
        this.keys = keys;
    }

    /** What a gateway's signature has been found to be. */
    public sealed interface Checked {

        /** Missing or wrong. */
        record Refused(Fault fault) implements Checked {}

        /**
         * Right, or not asked for.
         *
         * @param scope for whom its party may send
         * @param signature empty where none is asked for
         */
        record Passed(KeyScope scope, Optional<SignedOnce> signature) implements Checked {}
    }

    /**
     * Whether the signature is right.
     *
     * @param header gives the value of a header, empty where there is none
     */
    public Checked check(UnaryOperator<String> header, Instant now) {
        return switch (gateway) {
            case NONE -> new Checked.Passed(KeyScope.UNLIMITED, Optional.empty());
            case TIF ->
                check(
                        header.apply("x-tif-paasid"),
                        header.apply("x-tif-timestamp"),
                        header.apply("x-tif-signature").toLowerCase(Locale.ROOT),
                        now,
                        token -> tif(header.apply("x-tif-timestamp"), token, header.apply("x-tif-nonce")));
            case API ->
                check(
                        header.apply("_api_access_key"),
                        header.apply("_api_timestamp"),
                        header.apply("_api_signature"),
                        now,
                        secret -> api(header, secret));
        };
    }

    private Checked check(String party, String timestamp, String stated, Instant now, UnaryOperator<String> signature) {
        if (party.isEmpty() || timestamp.isEmpty() || stated.isEmpty()) {
            return new Checked.Refused(Fault.GATEWAY_SIGNATURE_MISSING);
        }
        Optional<Instant> signedAt = near(timestamp, now);
        if (signedAt.isEmpty()) {
            return new Checked.Refused(Fault.GATEWAY_TIME_DIFFERS);
        }
        Instant until = signedAt.get().plus(tolerance).plus(CLOCKS_APART);
        return keys.ofParty(party)
                .filter(key -> isEqual(signature.apply(key.secret()), stated))
                .<Checked>map(key -> new Checked.Passed(key.scope(), Optional.of(once(party, stated, until))))
                .orElseGet(() -> new Checked.Refused(Fault.GATEWAY_SIGNATURE_INVALID));
    }

    /** With the same key, a signature is the same for the same time and nonce only. */
    private static SignedOnce once(String party, String signature, Instant until) {
        return SignedOnce.of("gateway", party, signature, until, Fault.GATEWAY_SIGNATURE_USED);
    }

    /** hex SHA-256 of timestamp, token, nonce and timestamp. */
    static String tif(String timestamp, String token, String nonce) {
        return ContentDigest.of(timestamp + token + nonce + timestamp);
    }

    /** Base64 of HMAC-SHA1 over name=value of the headers in the order of their names, joined by &amp;. */
    static String api(UnaryOperator<String> header, String secret) {
        var pairs = new TreeMap<String, String>();
        for (String name : new String[] {"_api_access_key", "_api_name", "_api_timestamp", "_api_version"}) {
            pairs.put(name, header.apply(name));
        }
        String signed = pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + pair.getValue())
                .collect(Collectors.joining("&"));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * The time that is stated: seconds, or milliseconds where there are thirteen digits; empty where it is not near.
     */
    private Optional<Instant> near(String timestamp, Instant now) {
        if (!timestamp.matches("[0-9]{1,13}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(timestamp);
        Instant stated =
                timestamp.length() == MILLISECOND_DIGITS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return Optional.of(stated)
                .filter(time -> Duration.between(time, now).abs().compareTo(tolerance) <= 0);
    }

    /** In the same time wherever they differ. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
