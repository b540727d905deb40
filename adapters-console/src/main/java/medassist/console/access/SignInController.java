package medassist.console.access;

import io.micronaut.http.HttpHeaders;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import medassist.application.access.Sessions;
import medassist.application.port.CallerLimits;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Notice;
import medassist.console.frame.Cookies;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.OpenPage;
import medassist.console.frame.SettlingInPage;
import medassist.console.frame.TooManyException;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;
import medassist.domain.outcome.Refusal;

/** Signing in and out 登录与退出, and how pages are to look. */
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
class SignInController {

    private static final String NAME = "name";
    private static final String PASSWORD = "password";
    private static final String CODE = "code";

    private final Sessions sessions;
    private final CallerLimits limits;

    SignInController(Sessions sessions, CallerLimits limits) {
        this.sessions = sessions;
        this.limits = limits;
    }

    @Get("/sign-in")
    @OpenPage
    HttpResponse<?> signIn(Visitor visitor) {
        return visitor.isIn() ? Html.to("/console") : page(HttpStatus.OK, visitor, "", List.of());
    }

    private static HttpResponse<?> page(HttpStatus status, Visitor visitor, String name, List<Block> before) {
        Frame frame = Frame.outside(visitor, "signIn.title");
        Entry entry = Entry.doing(
                "",
                "/console/sign-in",
                frame.t("signIn"),
                Field.of(Field.Kind.ACCOUNT, NAME, frame.t("signIn.name"), name),
                Field.of(Field.Kind.PASSWORD, PASSWORD, frame.t("signIn.password"), ""),
                Field.of(Field.Kind.CODE, CODE, frame.t("signIn.code"), "")
                        .optional()
                        .hinted(frame.t("signIn.code.hint")));
        return Html.page(
                status, frame, Stream.concat(before.stream(), Stream.of(entry)).toList());
    }

    @Post("/sign-in")
    @OpenPage
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signIn(@Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.ofAnybody(fields);
        limits.signIn(visitor.address()).ifPresent(wait -> {
            throw new TooManyException(wait);
        });
        return sessions.signIn(form.text(NAME), form.secret(PASSWORD), form.text(CODE), visitor.origin())
                .<HttpResponse<?>>either(
                        id -> Html.to("/console").cookie(Cookies.ofSession(id)),
                        refusal -> refused(visitor, form.text(NAME), refusal));
    }

    private static HttpResponse<?> refused(Visitor visitor, String name, Refusal refusal) {
        Frame frame = Frame.outside(visitor, "signIn.title");
        Notice notice = new Notice(
                Notice.Kind.ERROR,
                frame.refusal(refusal),
                List.of(new Link(frame.t("field.goTo", frame.t("signIn.password")), "#field-" + PASSWORD)));
        return page(HttpStatus.FORBIDDEN, visitor, name, List.of(notice));
    }

    @Post("/sign-out")
    @SettlingInPage
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> signOut(@Body Map<String, Object> fields, Visitor visitor) {
        Form.of(visitor, fields);
        visitor.person().ifPresent(person -> sessions.signOut(person, visitor.caller()));
        return Html.to("/console/sign-in").cookie(Cookies.ofNoSession());
    }

    /** Has pages look otherwise, whoever is asked; then shows where one was. */
    @Post("/view")
    @OpenPage
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> view(@Body Map<String, Object> fields) {
        Form form = Form.ofAnybody(fields);
        var response = Html.to("/console");
        String language = form.text("language");
        if (!language.isEmpty()) {
            response.cookie(Cookies.ofLanguage(language.equals("en") ? "en" : "zh"));
        }
        String letters = form.text("letters");
        if (!letters.isEmpty()) {
            response.cookie(Cookies.ofLetters(letters.equals("large")));
        }
        return response.header(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }
}
