package medassist.domain.audit;

import medassist.domain.access.Authority;
import medassist.domain.access.Permission;
import medassist.domain.access.Reach;

/**
 * Who asks for something 操作人.
 *
 * @param id the institution or clerk, by a code and never by a name
 * @param origin from where: the channel and the address
 * @param request the caller's own number of the request, empty where it gave none
 * @param authority what it may do; none in records of what was done
 */
public record Caller(String id, String origin, String request, Authority authority) {

    private static final String KEY = "Idempotency-Key ";

    /** One on record, who may do nothing any more. */
    public Caller(String id, String origin, String request) {
        this(id, origin, request, Authority.NONE);
    }

    /** The same as records have it. */
    public Caller onRecord() {
        return new Caller(id, origin, request);
    }

    /**
     * How far it may do something.
     *
     * @throws medassist.domain.access.NotPermittedException if it may not do it at all
     */
    public Reach reach(Permission permission) {
        return authority.to(permission);
    }

    /**
     * Who asks under a key that promises only that a repeated request is the same. The key is kept behind its name, so that it is
     * never taken for the number of a message.
     */
    public static Caller withKey(String id, String origin, String key, Authority authority) {
        return new Caller(id, origin, KEY + key, authority);
    }

    /** Whether the request is such a key, and no message's number. */
    public static boolean isKey(String request) {
        return request.startsWith(KEY);
    }
}
