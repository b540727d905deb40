package medassist.console.frame;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Keeps with a request who has sent it. */
public final class Visitors {

    private static final String ATTRIBUTE = Visitor.class.getName();

    private Visitors() {}

    public static void keep(HttpRequest<?> request, Visitor visitor) {
        request.setAttribute(ATTRIBUTE, visitor);
    }

    /** Who has sent a request; empty where the gate has not seen it. */
    public static Optional<Visitor> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Visitor.class);
    }
}
