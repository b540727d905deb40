package medassist.console.adjustment;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.adjusting.DecidingAdjustments;
import medassist.application.adjusting.DecidingAdjustments.Step;
import medassist.application.port.Adjustments;
import medassist.application.queries.TrailQueries;
import medassist.application.work.Work;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.frame.Done;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.access.Permission;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.AdjustmentId;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.PendingAct;

/** What is due to persons, or from them 补退差额: listed, released, waived. */
@Controller("/console/adjustments")
@ExecuteOn(TaskExecutors.BLOCKING)
class AdjustmentsController {

    private static final String REASON = "reason";
    private static final String STEP = "step";

    private final TrailQueries trails;
    private final DecidingAdjustments deciding;
    private final Work work;

    AdjustmentsController(TrailQueries trails, DecidingAdjustments deciding, Work work) {
        this.trails = trails;
        this.deciding = deciding;
        this.work = work;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = "DUE") Adjustments.State state,
            @QueryValue(defaultValue = "") String personId,
            @QueryValue(defaultValue = "") String after,
            Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.ADJUSTMENTS);
        Paging<Adjustment> page = Paging.of(
                trails.adjustments(new Adjustments.Filter(personId, state), after, Paging.ROWS + 1, visitor.caller()),
                adjustment -> adjustment.id().value());
        return Html.page(
                frame,
                List.of(
                        Entry.asking(
                                "/console/adjustments",
                                frame.t("filter"),
                                Field.choice(
                                        STATE,
                                        frame.t("state"),
                                        state.name(),
                                        frame.choices("adjustment.", Adjustments.State.values())),
                                Field.text("personId", frame.t("person"), personId)),
                        AdjustmentRows.table(
                                frame,
                                frame.title(),
                                page.rows(),
                                page.next("/console/adjustments", Map.of(STATE, state.name(), "personId", personId)))));
    }

    private static final String STATE = "state";

    @Get("/{id}")
    HttpResponse<?> show(@PathVariable String id, Visitor visitor) {
        return found(id, visitor)
                .<HttpResponse<?>>map(adjustment -> page(HttpStatus.OK, visitor, adjustment, List.of()))
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    /** Whoever may decide looks it up as such; whoever only reads finds it in the list. */
    private Optional<Adjustment> found(String id, Visitor visitor) {
        return trails.adjustment(new AdjustmentId(id), visitor.caller());
    }

    private static HttpResponse<?> page(
            HttpStatus status, Visitor visitor, Adjustment adjustment, List<Notice> before) {
        Frame frame = Frame.of(visitor, MenuEntry.ADJUSTMENTS, "adjustment.title", adjustment.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(
                "",
                List.of(
                        new Fact(
                                frame.t("person"),
                                frame.person(adjustment.ledger().personId())),
                        new Fact(
                                frame.t("settlement"),
                                new Link(
                                        adjustment.settlement().settlementId(),
                                        Paths.settlement(adjustment.settlement()))),
                        Fact.of(
                                frame.t("adjustment.cause"),
                                frame.t("cause." + adjustment.cause().kind())),
                        Fact.of(frame.t("adjustment.was"), Said.money(adjustment.was())),
                        Fact.of(frame.t("adjustment.is"), Said.money(adjustment.is())),
                        Fact.of(frame.t("adjustment.due"), AdjustmentRows.signed(frame, adjustment)),
                        Fact.of(frame.t("state"), AdjustmentRows.state(frame, adjustment)),
                        Fact.of(frame.t("adjustment.raisedAt"), Said.time(adjustment.raisedAt())))));
        if (adjustment.isDue() && visitor.may(Permission.DECIDE_ADJUSTMENTS)) {
            blocks.add(decision(frame, adjustment, Step.RELEASE));
            blocks.add(decision(frame, adjustment, Step.WAIVE));
        }
        return Html.page(status, frame, before, blocks);
    }

    private static Entry decision(Frame frame, Adjustment adjustment, Step step) {
        Field reason = Field.text(REASON, frame.t("reason"), "");
        return Entry.doing(
                frame.t("adjustment.step." + step),
                AdjustmentRows.path(adjustment),
                frame.t("adjustment.deed." + step, AdjustmentRows.signed(frame, adjustment)),
                Field.hidden(STEP, step.name()),
                step == Step.WAIVE ? reason.required() : reason);
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        return found(id, visitor)
                .<HttpResponse<?>>map(adjustment -> decide(adjustment, form, visitor))
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    private HttpResponse<?> decide(Adjustment adjustment, Form form, Visitor visitor) {
        Step step = form.text(STEP).equals(Step.WAIVE.name()) ? Step.WAIVE : Step.RELEASE;
        String reason = form.text(REASON);
        Frame frame = Frame.of(visitor, MenuEntry.ADJUSTMENTS);
        if (step == Step.WAIVE && reason.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    visitor,
                    adjustment,
                    List.of(Notice.error(frame.t("reason.missing"))));
        }
        if (deciding.needTwo(adjustment, visitor.caller())) {
            return deciding.prepare(adjustment, step, reason, visitor.caller())
                    .<HttpResponse<?>>either(
                            act -> waiting(frame, act), refusal -> refused(frame, adjustment, refusal));
        }
        return work.on(step.of(adjustment, reason), visitor.caller())
                .<HttpResponse<?>>either(
                        decided -> Html.to(AdjustmentRows.path(decided), Done.ADJUSTMENT),
                        refusal -> refused(frame, adjustment, refusal));
    }

    private static HttpResponse<?> waiting(Frame frame, PendingAct act) {
        return Html.page(
                frame,
                List.of(Notice.done(frame.t("pending.waits"), new Link(act.id().value(), Paths.act(act.id())))));
    }

    private static HttpResponse<?> refused(Frame frame, Adjustment adjustment, Refusal refusal) {
        return page(HttpStatus.CONFLICT, frame.visitor(), adjustment, List.of(Notice.error(frame.refusal(refusal))));
    }
}
