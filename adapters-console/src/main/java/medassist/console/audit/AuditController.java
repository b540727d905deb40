package medassist.console.audit;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import medassist.application.port.AuditTrail;
import medassist.application.queries.TrailQueries;
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
import medassist.domain.audit.AuditEntry;

/** Who did what to whom 审计. */
@Controller("/console/audit")
@ExecuteOn(TaskExecutors.BLOCKING)
class AuditController {

    private static final String PATH = "/console/audit";

    private final TrailQueries trails;

    AuditController(TrailQueries trails) {
        this.trails = trails;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = "") String personId,
            @QueryValue(defaultValue = "") String actor,
            @QueryValue(defaultValue = "0") long after,
            Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.AUDIT);
        Paging<AuditTrail.Placed> page = Paging.of(
                trails.audit(new AuditTrail.Filter(personId, actor), after, Paging.ROWS + 1, visitor.caller()),
                placed -> String.valueOf(placed.place()));
        return Html.page(
                frame,
                List.of(
                        Entry.asking(
                                PATH,
                                frame.t("filter"),
                                Field.text("actor", frame.t("audit.actor"), actor),
                                Field.text("personId", frame.t("person"), personId)),
                        new Table(
                                frame.title(),
                                List.of(
                                        Column.text(frame.t("audit.at")),
                                        Column.text(frame.t("audit.actor")),
                                        Column.text(frame.t("audit.action")),
                                        Column.text(frame.t("person")),
                                        Column.text(frame.t("audit.subject")),
                                        Column.text(frame.t("reason")),
                                        Column.text(frame.t("audit.origin"))),
                                page.rows().stream()
                                        .map(placed -> row(frame, placed.entry()))
                                        .toList(),
                                frame.t("audit.none"),
                                page.next(PATH, Map.of("personId", personId, "actor", actor)))));
    }

    private static Row row(Frame frame, AuditEntry entry) {
        return Row.of(
                Link.plain(Said.time(entry.at())),
                Link.plain(entry.caller().id()),
                Link.plain(frame.t("action." + entry.action())),
                Link.plain(entry.personId()),
                Link.plain(entry.subject()),
                Link.plain(entry.reason()),
                Link.plain(entry.caller().origin()));
    }
}
