package medassist.console.alert;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.port.Alerts;
import medassist.application.watching.WatchingBurdens;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.block.Gauges;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Constants;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;
import medassist.domain.money.Money;
import medassist.domain.warning.Alert;
import medassist.domain.warning.AlertState;

/** Of which burdens the office is warned 预警. */
@Controller("/console/alerts")
@ExecuteOn(TaskExecutors.BLOCKING)
class AlertsController {

    private static final String PATH = "/console/alerts";
    private static final String STATE = "state";
    private static final String TOWNSHIP = "township";

    private final WatchingBurdens watching;

    AlertsController(WatchingBurdens watching) {
        this.watching = watching;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String township,
            @QueryValue(defaultValue = "") String after,
            Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.ALERTS);
        Optional<AlertState> wanted = Constants.named(AlertState.class, state);
        Paging<Alert> page = Paging.of(
                watching.alerts(
                        new Alerts.Filter("", "", 0, "", wanted, township), after, Paging.ROWS + 1, visitor.caller()),
                alert -> alert.id().value());
        return Html.page(
                frame,
                List.of(
                        Entry.asking(
                                PATH,
                                frame.t("filter"),
                                Field.choice(
                                        STATE,
                                        frame.t("state"),
                                        state,
                                        frame.choicesOrAny("alert.", AlertState.values())),
                                Field.text(TOWNSHIP, frame.t("person.township"), township)),
                        new Table(
                                frame.title(),
                                List.of(
                                        Column.text(frame.t("person")),
                                        Column.text(frame.t("alert.measure")),
                                        Column.number(frame.t("alert.amount")),
                                        Column.number(frame.t("alert.threshold")),
                                        Column.text(frame.t("clause")),
                                        Column.text(frame.t("alert.raisedOn")),
                                        Column.text(frame.t("state"))),
                                page.rows().stream()
                                        .map(alert -> row(frame, alert))
                                        .toList(),
                                frame.t("alert.none"),
                                page.next(PATH, Map.of(STATE, state, TOWNSHIP, township))),
                        bars(frame, page.rows())));
    }

    private static Row row(Frame frame, Alert alert) {
        return Row.of(
                frame.person(alert.ledger().personId()),
                Link.plain(frame.wording().measure(alert.measure())),
                Link.plain(Said.money(alert.amount())),
                Link.plain(Said.money(alert.threshold())),
                Link.plain(alert.clause().number()),
                Link.plain(alert.raisedOn().toString()),
                Link.plain(frame.wording().standing(alert)));
    }

    /** Each burden beside the greatest of them. */
    private static Gauges bars(Frame frame, List<Alert> alerts) {
        Money greatest = alerts.stream()
                .map(Alert::amount)
                .max(Comparator.naturalOrder())
                .orElse(Money.ZERO);
        return new Gauges(
                frame.t("alert.bars"),
                alerts.stream()
                        .map(alert -> new Gauges.Gauge(
                                alert.ledger().personId().value(),
                                alert.amount(),
                                greatest,
                                frame.t("alert.said", Said.money(alert.amount()), Said.money(alert.threshold())),
                                alert.clause().number()))
                        .toList());
    }
}
