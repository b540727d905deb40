package medassist.domain.audit;

/**
 * Who asks for something 操作人.
 *
 * @param id the institution or clerk, by a code and never by a name
 * @param origin from where: the channel and the address
 * @param request the caller's own number of the request, empty where it gave none
 */
public record Caller(String id, String origin, String request) {

    private static final String KEY = "Idempotency-Key ";

    /**
     * Who asks under a key that promises only that a repeated request is the same. The key is kept behind its name, so that it is
     * never taken for the number of a message.
     */
    public static Caller withKey(String id, String origin, String key) {
        return new Caller(id, origin, KEY + key);
    }

    /** Whether the request is such a key, and no message's number. */
    public static boolean isKey(String request) {
        return request.startsWith(KEY);
    }
}
