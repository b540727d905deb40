package medassist.console.html;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.List;
import medassist.console.block.Notice;
import medassist.console.frame.Frame;
import medassist.console.frame.Visitor;

/** Pages that say why there is no other. */
public final class ErrorPages {

    private ErrorPages() {}

    /** The page of a status. Of what the console has no words for, it says that it was not understood, or went wrong. */
    public static MutableHttpResponse<String> page(Visitor visitor, HttpStatus status) {
        String key = "error." + worded(status);
        Frame frame = Frame.outside(visitor, key);
        return Html.page(status, frame, List.of(Notice.error(frame.t(key + ".text"))));
    }

    private static int worded(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, NOT_FOUND, REQUEST_ENTITY_TOO_LARGE, TOO_MANY_REQUESTS, SERVICE_UNAVAILABLE ->
                status.getCode();
            default ->
                status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? HttpStatus.BAD_REQUEST.getCode()
                        : HttpStatus.INTERNAL_SERVER_ERROR.getCode();
        };
    }

    /** That somebody asks too often, and has to wait. */
    public static MutableHttpResponse<String> tooMany(Visitor visitor, Duration wait) {
        return page(visitor, HttpStatus.TOO_MANY_REQUESTS)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Math.max(1, wait.plusMillis(999).toSeconds())));
    }
}
