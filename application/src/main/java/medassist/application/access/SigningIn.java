package medassist.application.access;

import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import medassist.application.port.Accounts;
import medassist.application.port.Tokens;
import medassist.application.port.UnitOfWork;
import medassist.application.work.ContentDigest;
import medassist.domain.access.AccountKey;
import medassist.domain.validity.China;

/**
 * Tells whose a key, a token or a certificate is 登录. What was looked up is believed for {@link #BELIEVED}, so that not every
 * request asks.
 */
public final class SigningIn {

    /** For how long after it was revoked a key may still be used. */
    public static final Duration BELIEVED = Duration.ofSeconds(2);

    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([!-~]{1,4096})");

    /** What a token is known by, which no key is like. */
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private static final int MOST = 10_000;

    private final Accounts accounts;
    private final UnitOfWork unitOfWork;
    private final Tokens tokens;
    private final InstantSource clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public SigningIn(Accounts accounts, Tokens tokens, UnitOfWork unitOfWork, InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    private record Known(SignedIn signedIn, Instant until) {}

    /**
     * Who has sent a request; empty where what it shows is nobody's, has ended, or its account may not come in any
     * more.
     *
     * @param authorization the header with a key or a token (RFC 6750), which alone counts where there is one
     * @param certificate of the client, as the connection has proved it
     */
    public Optional<SignedIn> by(Optional<String> authorization, Optional<Certificate> certificate) {
        return authorization.isPresent()
                ? authorization
                        .map(BEARER::matcher)
                        .filter(Matcher::matches)
                        .map(bearer -> bearer.group(1))
                        .flatMap(shown -> TOKEN.matcher(shown).matches() ? byToken(shown) : bySecret(shown))
                : certificate.flatMap(this::byCertificate);
    }

    private Optional<SignedIn> bySecret(String secret) {
        return by(AccountKey.Kind.API_KEY, ContentDigest.of(secret));
    }

    private Optional<SignedIn> byCertificate(Certificate certificate) {
        try {
            return by(AccountKey.Kind.CERTIFICATE, ContentDigest.of(certificate.getEncoded()));
        } catch (CertificateEncodingException unreadable) {
            return Optional.empty();
        }
    }

    /** A token is looked at each time, since it may end at any moment; whom it names is believed. */
    private Optional<SignedIn> byToken(String token) {
        return tokens.accountOf(token).flatMap(name -> believed("token " + name, now -> account(name, now)));
    }

    private Optional<SignedIn> by(AccountKey.Kind kind, String digest) {
        return believed(kind + digest, now -> lookedUp(kind, digest, now));
    }

    private Optional<SignedIn> believed(String shown, Function<Instant, Optional<SignedIn>> looking) {
        Instant now = clock.instant();
        Known before = known.get(shown);
        if (before != null && now.isBefore(before.until())) {
            return Optional.of(before.signedIn());
        }
        Optional<SignedIn> found = unitOfWork.within(() -> looking.apply(now));
        if (known.size() >= MOST) {
            known.clear();
        }
        found.ifPresentOrElse(
                signedIn -> known.put(shown, new Known(signedIn, now.plus(BELIEVED))), () -> known.remove(shown));
        return found;
    }

    private Optional<SignedIn> lookedUp(AccountKey.Kind kind, String digest, Instant now) {
        return accounts.key(digest)
                .filter(key -> key.kind() == kind && key.isValid(now))
                .flatMap(key -> account(key.account(), now));
    }

    private Optional<SignedIn> account(String name, Instant now) {
        return accounts.find(name)
                .filter(account -> account.isOpen(China.day(now)))
                .map(account -> new SignedIn(account.name(), account.authority()));
    }
}
