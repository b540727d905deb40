package medassist.console.payable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import medassist.application.paying.PayingPersons;
import medassist.application.paying.PayingPersons.Owed;
import medassist.application.port.PayableFilter;
import medassist.application.queries.PayableQueries;
import medassist.application.queries.PolicyQueries;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Links;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Constants;
import medassist.console.frame.Dates;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.outcome.Outcome;
import medassist.domain.payable.PayableId;
import medassist.domain.pending.PendingAct;
import medassist.domain.policy.Fund;

/** What is owed to persons, and how far it is paid 应付款. */
@Controller("/console/payables")
@ExecuteOn(TaskExecutors.BLOCKING)
class PayablesController {

    private static final String PATH = "/console/payables";
    private static final String WHICH = "which";
    private static final String UNPAID = "unpaid";
    private static final String ALL = "all";
    private static final String JURISDICTION = "jurisdiction";
    private static final String FUND = "fund";
    private static final String UP_TO = "upTo";
    private static final String REASON = "reason";

    private final PayingPersons paying;
    private final PolicyQueries policies;

    PayablesController(PayingPersons paying, PolicyQueries policies) {
        this.paying = paying;
        this.policies = policies;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = UNPAID) String which,
            @QueryValue(defaultValue = "") String personId,
            @QueryValue(defaultValue = "") String after,
            Visitor visitor) {
        return page(HttpStatus.OK, which, personId, after, visitor, List.of());
    }

    private HttpResponse<?> page(
            HttpStatus status, String which, String personId, String after, Visitor visitor, List<Notice> before) {
        Frame frame = Frame.of(visitor, MenuEntry.PAYABLES);
        Paging<Owed> page = Paging.of(
                paying.owed(
                        new PayableFilter(
                                personId, "", which.equals(ALL) ? PayableFilter.State.ANY : PayableFilter.State.DUE),
                        !which.equals(ALL),
                        PayableId.of(after).orElse(PayableQueries.START),
                        Paging.ROWS + 1,
                        visitor.caller()),
                owed -> owed.payable().id().toString());
        List<Block> blocks = new ArrayList<>(before);
        blocks.add(Entry.asking(
                PATH,
                frame.t("filter"),
                Field.choice(
                        WHICH,
                        frame.t("state"),
                        which,
                        List.of(
                                new Field.Choice(UNPAID, frame.t("payable.unpaid")),
                                new Field.Choice(ALL, frame.t("payable.all")))),
                Field.text("personId", frame.t("person"), personId)));
        blocks.add(new Table(
                frame.title(),
                List.of(
                        Column.text(frame.t("payable.id")),
                        Column.text(frame.t("person")),
                        Column.text(frame.t("payable.source")),
                        Column.number(frame.t("yuan")),
                        Column.text(frame.t("award.fund")),
                        Column.text(frame.t("payable.raisedAt")),
                        Column.text(frame.t("payable.payment")),
                        Column.text(frame.t("payable.obstacle"))),
                page.rows().stream().map(owed -> row(frame, owed)).toList(),
                frame.t("payable.none"),
                page.next(PATH, Map.of(WHICH, which, "personId", personId))));
        blocks.add(new Links(List.of(new Link(frame.t("batches.title"), "/console/batches")), false));
        if (visitor.may(Permission.PREPARE_PAYMENTS)) {
            blocks.add(batch(frame));
        }
        return Html.page(status, frame, blocks);
    }

    private Entry batch(Frame frame) {
        return Entry.doing(
                frame.t("batch.prepare"),
                PATH,
                frame.t("batch.prepare.deed"),
                Field.text(JURISDICTION, frame.t("bill.jurisdiction"), "").required(),
                Field.choice(
                        FUND,
                        frame.t("award.fund"),
                        Fund.ASSISTANCE_FUND.name(),
                        Arrays.stream(Fund.values())
                                .map(each -> new Field.Choice(
                                        each.name(), frame.wording().fund(each)))
                                .toList()),
                Field.of(
                        Field.Kind.DATE,
                        UP_TO,
                        frame.t("batch.upTo"),
                        policies.today().toString()),
                Field.text(REASON, frame.t("reason"), ""));
    }

    /** Prepares a batch of what a fund owes by a day, which then waits for a second person. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> prepare(@Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Frame frame = Frame.of(visitor, MenuEntry.PAYABLES);
        Optional<Fund> fund = Constants.named(Fund.class, form.text(FUND));
        Optional<LocalDate> upTo = Dates.read(form.text(UP_TO));
        if (!DivisionCode.isValid(form.text(JURISDICTION)) || fund.isEmpty() || upTo.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    UNPAID,
                    "",
                    "",
                    visitor,
                    List.of(Notice.error(frame.t("batch.wrong"))));
        }
        Outcome<PendingAct> outcome = paying.prepare(
                new DivisionCode(form.text(JURISDICTION)),
                fund.get(),
                Set.of(),
                upTo.get(),
                form.text(REASON),
                visitor.caller());
        return outcome.<HttpResponse<?>>either(
                act -> waiting(frame, act),
                refusal -> page(
                        HttpStatus.CONFLICT, UNPAID, "", "", visitor, List.of(Notice.error(frame.refusal(refusal)))));
    }

    private HttpResponse<?> waiting(Frame frame, PendingAct act) {
        return page(
                HttpStatus.OK,
                UNPAID,
                "",
                "",
                frame.visitor(),
                List.of(Notice.done(frame.t("pending.waits"), new Link(act.id().value(), Paths.act(act.id())))));
    }

    private static Row row(Frame frame, Owed owed) {
        var payable = owed.payable();
        return Row.of(
                Link.plain(payable.id().toString()),
                frame.person(payable.ledger().personId()),
                Link.plain(frame.t("payable.source." + payable.source())),
                Link.plain(Said.money(payable.amount())),
                Link.plain(frame.wording().fund(payable.id().fund())),
                Link.plain(Said.time(payable.raisedAt())),
                Link.plain(owed.payment()
                        .map(payment -> frame.t("payment." + payment.state()))
                        .orElse(frame.t("payment.none"))),
                Link.plain(owed.obstacle().map(frame::refusal).orElse("")));
    }
}
