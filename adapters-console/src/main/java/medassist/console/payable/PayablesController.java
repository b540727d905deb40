package medassist.console.payable;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import medassist.application.paying.PayingPersons;
import medassist.application.paying.PayingPersons.Owed;
import medassist.application.port.PayableFilter;
import medassist.application.queries.PayableQueries;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;
import medassist.domain.payable.PayableId;

/** What is owed to persons, and how far it is paid 应付款. */
@Controller("/console/payables")
@ExecuteOn(TaskExecutors.BLOCKING)
class PayablesController {

    private static final String PATH = "/console/payables";
    private static final String WHICH = "which";
    private static final String UNPAID = "unpaid";
    private static final String ALL = "all";

    private final PayingPersons paying;

    PayablesController(PayingPersons paying) {
        this.paying = paying;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = UNPAID) String which,
            @QueryValue(defaultValue = "") String personId,
            @QueryValue(defaultValue = "") String after,
            Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.PAYABLES);
        Paging<Owed> page = Paging.of(
                paying.owed(
                        new PayableFilter(personId, "", PayableFilter.State.ANY),
                        !which.equals(ALL),
                        PayableId.of(after).orElse(PayableQueries.START),
                        Paging.ROWS + 1,
                        visitor.caller()),
                owed -> owed.payable().id().toString());
        return Html.page(
                frame,
                List.of(
                        Entry.asking(
                                PATH,
                                frame.t("filter"),
                                Field.choice(
                                        WHICH,
                                        frame.t("state"),
                                        which,
                                        List.of(
                                                new Field.Choice(UNPAID, frame.t("payable.unpaid")),
                                                new Field.Choice(ALL, frame.t("payable.all")))),
                                Field.text("personId", frame.t("person"), personId)),
                        new Table(
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
                                page.rows().stream()
                                        .map(owed -> row(frame, owed))
                                        .toList(),
                                frame.t("payable.none"),
                                page.next(PATH, Map.of(WHICH, which, "personId", personId)))));
    }

    private static Row row(Frame frame, Owed owed) {
        var payable = owed.payable();
        return Row.of(
                Link.plain(payable.id().toString()),
                new Link(
                        payable.ledger().personId().value(),
                        "/console/people/" + payable.ledger().personId()),
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
