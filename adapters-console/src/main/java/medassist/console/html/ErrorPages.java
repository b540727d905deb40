package medassist.console.html;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import medassist.console.block.Notice;
import medassist.console.frame.Frame;
import medassist.console.frame.Visitor;

/** Pages that say why there is no other. */
public final class ErrorPages {

    private ErrorPages() {}

    /** The page of a status, which is one of 400, 403, 404, 500 and 503. */
    public static MutableHttpResponse<String> page(Visitor visitor, HttpStatus status) {
        Frame frame = Frame.outside(visitor, "error." + status.getCode());
        return Html.page(status, frame, List.of(Notice.error(frame.t("error." + status.getCode() + ".text"))));
    }
}
