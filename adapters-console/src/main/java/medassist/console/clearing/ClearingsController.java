package medassist.console.clearing;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.clearing.ApplyingForClearing;
import medassist.application.clearing.DecidingClearings;
import medassist.application.clearing.DecidingClearings.Acceptance;
import medassist.application.port.Clearings;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Notice;
import medassist.console.frame.Codes;
import medassist.console.frame.Dates;
import medassist.console.frame.Done;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingId;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;

/** What institutions apply to be paid 清算: month by month, accepted by two people, rejected for a reason, paid by voucher. */
@Controller(ClearingsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ClearingsController {

    static final String PATH = "/console/clearings";

    private static final String STATE = "state";

    private final ApplyingForClearing clearing;
    private final DecidingClearings deciding;

    ClearingsController(ApplyingForClearing clearing, DecidingClearings deciding) {
        this.clearing = clearing;
        this.deciding = deciding;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = "ANY") Clearings.State state,
            @QueryValue(defaultValue = "") String after,
            Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.CLEARINGS);
        Paging<ClearingApplication> page = Paging.of(
                clearing.list(new Clearings.Filter("", "", "", state), after, Paging.ROWS + 1, visitor.caller()),
                application -> application.id().value());
        return Html.page(
                frame,
                List.of(
                        Entry.asking(
                                PATH,
                                frame.t("filter"),
                                Field.choice(
                                        STATE,
                                        frame.t("state"),
                                        state.name(),
                                        frame.choices("clearing.", Clearings.State.values()))),
                        ClearingBlocks.table(frame, page.rows(), page.next(PATH, Map.of(STATE, state.name())))));
    }

    @Get("/{id}")
    HttpResponse<?> show(@PathVariable String id, Visitor visitor) {
        return shown(id, visitor, HttpStatus.OK, List.of());
    }

    private HttpResponse<?> shown(String id, Visitor visitor, HttpStatus status, List<Notice> before) {
        Optional<ClearingApplication> found =
                Codes.isCode(id) ? clearing.find(new ClearingId(id), visitor.caller()) : Optional.empty();
        return found.<HttpResponse<?>>map(application -> {
                    Frame frame = Frame.of(visitor, MenuEntry.CLEARINGS, "clearing.title", application.id());
                    return Html.page(status, frame, before, ClearingBlocks.of(frame, application));
                })
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Frame frame = Frame.of(visitor, MenuEntry.CLEARINGS);
        if (!Codes.isCode(id)) {
            return ErrorPages.page(visitor, HttpStatus.NOT_FOUND);
        }
        var key = new ClearingId(id);
        String reason = form.text(ClearingBlocks.REASON);
        return switch (form.text(ClearingBlocks.STEP)) {
            case ClearingBlocks.ACCEPT -> accepted(key, frame, deciding.accept(key, reason, visitor.caller()));
            case ClearingBlocks.REJECT ->
                reason.isEmpty()
                        ? wrong(key, frame, "reason.missing")
                        : decided(key, frame, deciding.reject(key, reason, visitor.caller()));
            case ClearingBlocks.PAY -> pay(key, form, frame);
            default -> ErrorPages.page(visitor, HttpStatus.BAD_REQUEST);
        };
    }

    /** The voucher is typed twice, since nothing tells a wrong one afterwards. */
    private HttpResponse<?> pay(ClearingId key, Form form, Frame frame) {
        String voucher = form.text(ClearingBlocks.VOUCHER);
        if (voucher.isEmpty() || !voucher.equals(form.text(ClearingBlocks.AGAIN))) {
            return wrong(key, frame, "clearing.vouchersDiffer");
        }
        return Dates.read(form.text(ClearingBlocks.PAID_ON))
                .<HttpResponse<?>>map(on -> decided(
                        key,
                        frame,
                        deciding.pay(key, on, voucher, frame.visitor().caller())))
                .orElseGet(() -> wrong(key, frame, "field.wrong.date"));
    }

    private HttpResponse<?> wrong(ClearingId key, Frame frame, String text) {
        return shown(
                key.value(), frame.visitor(), HttpStatus.UNPROCESSABLE_ENTITY, List.of(Notice.error(frame.t(text))));
    }

    private HttpResponse<?> decided(ClearingId key, Frame frame, Outcome<ClearingApplication> outcome) {
        return outcome instanceof Outcome.Refused<ClearingApplication>(Refusal refusal)
                ? refused(key, frame, refusal)
                : Html.to(PATH + "/" + key, Done.CLEARING);
    }

    private HttpResponse<?> refused(ClearingId key, Frame frame, Refusal refusal) {
        return shown(key.value(), frame.visitor(), HttpStatus.CONFLICT, List.of(Notice.error(frame.refusal(refusal))));
    }

    private HttpResponse<?> accepted(ClearingId key, Frame frame, Outcome<Acceptance> outcome) {
        return outcome.<HttpResponse<?>>either(
                acceptance -> accepted(key, frame, acceptance), refusal -> refused(key, frame, refusal));
    }

    private HttpResponse<?> accepted(ClearingId key, Frame frame, Acceptance acceptance) {
        Notice notice = acceptance instanceof Acceptance.Prepared(var act)
                ? Notice.done(frame.t("pending.waits"), new Link(act.id().value(), Paths.act(act.id())))
                : Notice.done(frame.t("clearing.done"));
        return shown(key.value(), frame.visitor(), HttpStatus.OK, List.of(notice));
    }
}
