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
import medassist.application.access.Sessions;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Field;
import medassist.console.block.Notice;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.QrCode;
import medassist.console.frame.SettlingInPage;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;
import medassist.domain.access.Account;
import medassist.domain.access.SecondFactor;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;

/** Giving an authenticator the second factor 绑定动态口令. */
@Controller("/console/second-factor")
@ExecuteOn(TaskExecutors.BLOCKING)
@SettlingInPage(afterPassword = true)
class SecondFactorController {

    private static final String CODE = "code";

    private final Sessions sessions;

    SecondFactorController(Sessions sessions) {
        this.sessions = sessions;
    }

    @Get
    HttpResponse<?> show(Visitor visitor) {
        return page(HttpStatus.OK, visitor, List.of());
    }

    private HttpResponse<?> page(HttpStatus status, Visitor visitor, List<Notice> before) {
        Frame frame = Frame.outside(visitor, "factor.title");
        List<Block> blocks = new ArrayList<>(before);
        sessions.proposeSecondFactor(visitor.person().orElseThrow())
                .ifPresentOrElse(
                        factor -> blocks.addAll(proposal(frame, factor)),
                        () -> blocks.add(Notice.done(frame.t("factor.bound"))));
        return Html.page(status, frame, blocks);
    }

    private static List<Block> proposal(Frame frame, SecondFactor factor) {
        String secret = Base32.of(factor.secret());
        String uri = "otpauth://totp/MedAssist:%s?secret=%s&issuer=MedAssist"
                .formatted(frame.visitor().id(), secret);
        return List.of(
                Notice.info(frame.t("factor.how")),
                QrCode.of(frame.t("factor.scan"), uri),
                new Facts("", List.of(Fact.of(frame.t("factor.type"), secret))),
                Entry.doing(
                        "",
                        "/console/second-factor",
                        frame.t("factor.bind"),
                        Field.of(Field.Kind.CODE, CODE, frame.t("factor.code"), "")));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> bind(@Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Outcome<Account> outcome =
                sessions.confirmSecondFactor(visitor.person().orElseThrow(), form.text(CODE), visitor.caller());
        return outcome instanceof Outcome.Refused<Account>(Refusal refusal)
                ? page(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        visitor,
                        List.of(Notice.error(
                                Frame.outside(visitor, "factor.title").refusal(refusal))))
                : Html.to("/console");
    }
}
