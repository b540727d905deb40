package medassist.console.application;

import java.util.List;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.console.frame.Paths;
import medassist.domain.application.AidApplication;
import medassist.domain.ledger.ApplicationKey;

/** Applications as rows of a table 申请. */
public final class ApplicationRows {

    private ApplicationRows() {}

    /** The table; where there is another page, it leads there. */
    public static Table table(Frame frame, String title, List<AidApplication> applications, String next) {
        return new Table(
                title,
                List.of(
                        Column.text(frame.t("application.number")),
                        Column.text(frame.t("application.kind")),
                        Column.text(frame.t("person")),
                        Column.text(frame.t("jurisdiction")),
                        Column.text(frame.t("application.receivedOn")),
                        Column.text(frame.t("state")),
                        Column.text(frame.t("application.dueOn")),
                        Column.number(frame.t("application.amount"))),
                applications.stream().map(each -> row(frame, each)).toList(),
                frame.t("application.none"),
                next);
    }

    private static Row row(Frame frame, AidApplication application) {
        return Row.of(
                new Link(application.key().applicationId(), path(application.key())),
                Link.plain(application.kind()),
                frame.person(application.personId()),
                Link.plain(application.key().jurisdiction().value()),
                Link.plain(application.receivedOn().toString()),
                Link.plain(frame.t("application." + application.state())),
                Link.plain(application.dueOn().map(Object::toString).orElse("")),
                Link.plain(Said.money(application.amount())));
    }

    /** Where an application is. */
    static String path(ApplicationKey key) {
        return Paths.application(key);
    }
}
