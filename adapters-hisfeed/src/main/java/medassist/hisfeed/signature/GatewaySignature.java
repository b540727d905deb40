package medassist.hisfeed.signature;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.profile.Profile.Gateway;

/** Checks the headers by which a gateway signs a request 网关签名, whose body has not been read yet. */
public final class GatewaySignature {

    private static final int MILLISECOND_DIGITS = 13;

    private final Gateway gateway;
    private final Duration tolerance;
    private final Keys keys;

    /** @param tolerance how far the gateway's clock may be from ours */
    public GatewaySignature(Gateway gateway, Duration tolerance, Keys keys) {
        this.gateway = gateway;
        this.tolerance = tolerance;
        this.keys = keys;
    }

    /**
     * What is wrong with the signature; empty where it is right, or none is asked for.
     *
     * @param header gives the value of a header, empty where there is none
     */
    public Optional<Fault> fault(UnaryOperator<String> header, Instant now) {
        return switch (gateway) {
            case NONE -> Optional.empty();
            case TIF ->
                fault(
                        header.apply("x-tif-paasid"),
                        header.apply("x-tif-timestamp"),
                        header.apply("x-tif-signature").toLowerCase(Locale.ROOT),
                        now,
                        token -> tif(header.apply("x-tif-timestamp"), token, header.apply("x-tif-nonce")));
            case API ->
                fault(
                        header.apply("_api_access_key"),
                        header.apply("_api_timestamp"),
                        header.apply("_api_signature"),
                        now,
                        secret -> api(header, secret));
        };
    }

    private Optional<Fault> fault(
            String party, String timestamp, String stated, Instant now, UnaryOperator<String> signature) {
        if (party.isEmpty() || timestamp.isEmpty() || stated.isEmpty()) {
            return Optional.of(Fault.GATEWAY_SIGNATURE_MISSING);
        }
        if (!isNear(timestamp, now)) {
            return Optional.of(Fault.GATEWAY_TIME_DIFFERS);
        }
        return keys.ofParty(party)
                        .filter(key -> isEqual(signature.apply(key), stated))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Fault.GATEWAY_SIGNATURE_INVALID);
    }

    /** hex SHA-256 of timestamp, token, nonce and timestamp. */
    static String tif(String timestamp, String token, String nonce) {
        try {
            byte[] signed = (timestamp + token + nonce + timestamp).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(signed));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
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

    /** Seconds, or milliseconds where there are thirteen digits. */
    private boolean isNear(String timestamp, Instant now) {
        if (!timestamp.matches("[0-9]{1,13}")) {
            return false;
        }
        long number = Long.parseLong(timestamp);
        Instant stated =
                timestamp.length() == MILLISECOND_DIGITS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return Duration.between(stated, now).abs().compareTo(tolerance) <= 0;
    }

    /** In the same time wherever they differ. */
    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
