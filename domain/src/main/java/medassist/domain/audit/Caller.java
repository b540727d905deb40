package medassist.domain.audit;

/**
 * Who asks for something 操作人.
 *
 * @param id the institution or clerk, by a code and never by a name
 * @param origin from where: the channel and the address
 * @param request the caller's own number of the request, empty where it gave none
 */
public record Caller(String id, String origin, String request) {}
