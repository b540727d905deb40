package medassist.console.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/** What a browser keeps for us: the session's id, and how its user likes pages. */
public final class Cookies {

    /** Behind this prefix browsers take a cookie from the host alone, over TLS or on the machine itself. */
    private static final String SESSION = "__Host-medassist";

    private static final String LANGUAGE = "medassist-language";
    private static final String LETTERS = "medassist-letters";
    private static final String LARGE = "large";
    private static final Duration YEAR = Duration.ofDays(365);

    private Cookies() {}

    /** The id of the session that a request is in. */
    public static Optional<String> session(HttpRequest<?> request) {
        return value(request, SESSION);
    }

    /** The language that was chosen. */
    public static Optional<String> language(HttpRequest<?> request) {
        return value(request, LANGUAGE);
    }

    /** Whether large letters were chosen. */
    public static boolean isLarge(HttpRequest<?> request) {
        return value(request, LETTERS).filter(LARGE::equals).isPresent();
    }

    private static Optional<String> value(HttpRequest<?> request, String name) {
        return request.getCookies().findCookie(name).map(Cookie::getValue);
    }

    /** That keeps a session until the browser is closed. */
    public static Cookie ofSession(String id) {
        return strict(Cookie.of(SESSION, id));
    }

    /** That ends it. */
    public static Cookie ofNoSession() {
        return strict(Cookie.of(SESSION, "")).maxAge(Duration.ZERO);
    }

    public static Cookie ofLanguage(String language) {
        return strict(Cookie.of(LANGUAGE, language)).maxAge(YEAR);
    }

    public static Cookie ofLetters(boolean large) {
        return strict(Cookie.of(LETTERS, large ? LARGE : "")).maxAge(YEAR);
    }

    private static Cookie strict(Cookie cookie) {
        return cookie.path("/").secure(true).httpOnly(true).sameSite(SameSite.Strict);
    }
}
