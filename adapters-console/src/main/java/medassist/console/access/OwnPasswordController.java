package medassist.console.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import medassist.application.access.InSession;
import medassist.application.access.Sessions;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.block.Notice;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.SettlingInPage;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;
import medassist.domain.access.Account;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;

/** Choosing a password of one's own 修改口令. */
@Controller("/console/own-password")
@ExecuteOn(TaskExecutors.BLOCKING)
@SettlingInPage
class OwnPasswordController {

    private static final String CURRENT = "current";
    private static final String WANTED = "wanted";
    private static final String AGAIN = "again";

    private final Sessions sessions;

    OwnPasswordController(Sessions sessions) {
        this.sessions = sessions;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return page(HttpStatus.OK, visitor, List.of());
    }

    private static HttpResponse<?> page(HttpStatus status, Visitor visitor, List<Notice> before) {
        Frame frame = Frame.outside(visitor, "password.title");
        List<Block> blocks = new ArrayList<>(before);
        if (before.isEmpty()
                && visitor.person()
                        .filter(person -> person.missing() == InSession.Missing.OWN_PASSWORD)
                        .isPresent()) {
            blocks.add(Notice.info(frame.t("password.initial")));
        }
        blocks.add(Entry.doing(
                "",
                "/console/own-password",
                frame.t("password.change"),
                Field.of(Field.Kind.PASSWORD, CURRENT, frame.t("password.current"), ""),
                Field.of(Field.Kind.NEW_PASSWORD, WANTED, frame.t("password.wanted"), "")
                        .hinted(frame.t("password.hint", Sessions.SHORTEST_PASSWORD, Sessions.LONGEST_PASSWORD)),
                Field.of(Field.Kind.NEW_PASSWORD, AGAIN, frame.t("password.again"), "")));
        return Html.page(status, frame, blocks);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> change(@Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Frame frame = Frame.outside(visitor, "password.title");
        String wanted = form.secret(WANTED);
        if (!wanted.equals(form.secret(AGAIN))) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, visitor, List.of(Notice.error(frame.t("password.differ"))));
        }
        Outcome<Account> outcome =
                sessions.changePassword(visitor.person().orElseThrow(), form.secret(CURRENT), wanted, visitor.caller());
        return outcome instanceof Outcome.Refused<Account>(Refusal refusal)
                ? page(HttpStatus.UNPROCESSABLE_ENTITY, visitor, List.of(Notice.error(frame.refusal(refusal))))
                : Html.to("/console");
    }
}
