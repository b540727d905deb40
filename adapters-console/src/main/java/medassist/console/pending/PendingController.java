package medassist.console.pending;

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
import medassist.application.pending.DecidingActs;
import medassist.application.pending.DecidingActs.Shown;
import medassist.application.port.PendingActs;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Field;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.block.Sentences;
import medassist.console.frame.Done;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.ledger.Stamp;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.pending.ActId;
import medassist.domain.pending.ActState;
import medassist.domain.pending.Document;
import medassist.domain.pending.PendingAct;
import medassist.domain.pending.Value;

/** What one person has prepared and another decides 待复核. */
@Controller("/console/pending")
@ExecuteOn(TaskExecutors.BLOCKING)
class PendingController {

    private static final String PATH = "/console/pending";
    private static final String STATE = "state";
    private static final String DIGEST = "digest";
    private static final String DECISION = "decision";
    private static final String REASON = "reason";
    private static final String APPROVE = "approve";
    private static final String REJECT = "reject";

    private final DecidingActs acts;

    PendingController(DecidingActs acts) {
        this.acts = acts;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = "PENDING") PendingActs.State state,
            @QueryValue(defaultValue = "") String after,
            Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.PENDING);
        Paging<Shown> page = Paging.of(
                acts.list(new PendingActs.Filter("", "", state), after, Paging.ROWS + 1, visitor.caller()),
                shown -> shown.act().id().value());
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
                                        frame.choices("pending.", PendingActs.State.values()))),
                        ActRows.table(
                                frame, frame.title(), page.rows(), page.next(PATH, Map.of(STATE, state.name())))));
    }

    @Get("/{id}")
    HttpResponse<?> show(@PathVariable String id, Visitor visitor) {
        return acts.find(new ActId(id), visitor.caller())
                .<HttpResponse<?>>map(shown -> page(HttpStatus.OK, visitor, shown, List.of()))
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    private HttpResponse<?> page(HttpStatus status, Visitor visitor, Shown shown, List<Notice> before) {
        PendingAct act = shown.act();
        Frame frame = Frame.of(visitor, MenuEntry.PENDING, "pending.title", act.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(Notice.info(frame.wording().pending(shown.phrases())));
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(frame.t("jurisdiction"), act.jurisdiction().value()),
                Fact.of(frame.t("pending.preparedBy"), act.prepared().by()),
                Fact.of(frame.t("pending.preparedAt"), Said.time(act.prepared().at())),
                Fact.of(frame.t("reason"), act.prepared().reason()),
                Fact.of(frame.t("state"), ActRows.state(frame, act.state()))));
        act.state().decision().ifPresent(stamp -> facts.addAll(decided(frame, stamp)));
        blocks.add(new Facts("", facts));
        blocks.add(new Sentences(frame.t("pending.document"), lines("", act.document())));
        refused(act)
                .ifPresent(parts -> blocks.add(new Sentences(
                        frame.t("pending.refused"),
                        parts.stream()
                                .map(part ->
                                        new Sentences.Said(part.part() + " · " + frame.refusal(part.refusal()), ""))
                                .toList())));
        if (act.isWaiting() && acts.mayDecide(act, visitor.caller())) {
            blocks.add(decision(frame, act, APPROVE));
            blocks.add(decision(frame, act, REJECT));
        }
        return Html.page(status, frame, before, blocks);
    }

    private static List<Fact> decided(Frame frame, Stamp stamp) {
        return List.of(
                Fact.of(frame.t("pending.decidedBy"), stamp.by()),
                Fact.of(frame.t("pending.decidedAt"), Said.time(stamp.at())),
                Fact.of(frame.t("pending.decisionReason"), stamp.reason()));
    }

    private static Optional<List<ActState.RefusedPart>> refused(PendingAct act) {
        return act.state() instanceof ActState.Done done && !done.refused().isEmpty()
                ? Optional.of(done.refused())
                : Optional.empty();
    }

    /** All that a document says, a line a value, so that whoever approves sees exactly what the digest is of. */
    private static List<Sentences.Said> lines(String name, Value value) {
        return switch (value) {
            case Value.Text(String text) -> List.of(new Sentences.Said(name + "：" + text, ""));
            case Value.Count(long number) -> List.of(new Sentences.Said(name + "：" + number, ""));
            case Value.Items(List<Value> items) -> {
                List<Sentences.Said> all = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    all.addAll(lines(name + "[" + (i + 1) + "]", items.get(i)));
                }
                yield all;
            }
            case Document document ->
                document.fields().stream()
                        .flatMap(field ->
                                lines(name.isEmpty() ? field.name() : name + "." + field.name(), field.value())
                                        .stream())
                        .toList();
        };
    }

    private static Entry decision(Frame frame, PendingAct act, String decision) {
        return Entry.doing(
                frame.t("pending.decide." + decision),
                Paths.act(act.id()),
                frame.t("pending.deed." + decision),
                Field.hidden(DECISION, decision),
                Field.hidden(DIGEST, act.digest()),
                Field.text(REASON, frame.t("reason"), "").required());
    }

    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> decide(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        String reason = form.text(REASON);
        if (reason.isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_ENTITY, id, visitor, "reason.missing");
        }
        Outcome<PendingAct> outcome = form.text(DECISION).equals(APPROVE)
                ? acts.approve(new ActId(id), form.text(DIGEST), reason, visitor.caller())
                : acts.reject(new ActId(id), form.text(DIGEST), reason, visitor.caller());
        return outcome instanceof Outcome.Refused<PendingAct>(Refusal refusal)
                ? shown(id, visitor, HttpStatus.CONFLICT, frame(visitor).refusal(refusal))
                : Html.to(
                        Paths.act(new ActId(id)),
                        form.text(DECISION).equals(APPROVE) ? Done.PENDING_APPROVED : Done.PENDING_REJECTED);
    }

    private HttpResponse<?> again(HttpStatus status, String id, Visitor visitor, String key) {
        return shown(id, visitor, status, frame(visitor).t(key));
    }

    private static Frame frame(Visitor visitor) {
        return Frame.of(visitor, MenuEntry.PENDING);
    }

    private HttpResponse<?> shown(String id, Visitor visitor, HttpStatus status, String error) {
        return acts.find(new ActId(id), visitor.caller())
                .<HttpResponse<?>>map(shown -> page(status, visitor, shown, List.of(Notice.error(error))))
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }
}
