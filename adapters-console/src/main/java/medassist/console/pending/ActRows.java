package medassist.console.pending;

import java.util.List;
import medassist.application.pending.DecidingActs.Shown;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.console.frame.Paths;
import medassist.domain.pending.ActState;

/** What waits for a second person, as rows of a table 待复核. */
public final class ActRows {

    private ActRows() {}

    /** The table; where there is another page, it leads there. */
    public static Table table(Frame frame, String title, List<Shown> acts, String next) {
        return new Table(
                title,
                List.of(
                        Column.text(frame.t("pending.id")),
                        Column.text(frame.t("pending.what")),
                        Column.text(frame.t("jurisdiction")),
                        Column.text(frame.t("pending.preparedBy")),
                        Column.text(frame.t("pending.preparedAt")),
                        Column.text(frame.t("state"))),
                acts.stream().map(shown -> row(frame, shown)).toList(),
                frame.t("pending.none"),
                next);
    }

    private static Row row(Frame frame, Shown shown) {
        var act = shown.act();
        return Row.of(
                new Link(act.id().value(), Paths.act(act.id())),
                Link.plain(frame.wording().pending(shown.phrases())),
                Link.plain(act.jurisdiction().value()),
                Link.plain(act.prepared().by()),
                Link.plain(Said.time(act.prepared().at())),
                Link.plain(state(frame, act.state())));
    }

    static String state(Frame frame, ActState state) {
        return frame.t(
                switch (state) {
                    case ActState.Waiting _ -> "pending.PENDING";
                    case ActState.Rejected _ -> "pending.REJECTED";
                    case ActState.Approved _ -> "pending.APPROVED";
                    case ActState.Done _ -> "pending.DONE";
                });
    }
}
