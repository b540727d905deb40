package medassist.console.adjustment;

import java.util.List;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.console.frame.Paths;
import medassist.domain.access.Permission;
import medassist.domain.adjustment.Adjustment;
import medassist.domain.adjustment.Decision;

/** Differences as rows of a table 补退差额. */
public final class AdjustmentRows {

    private AdjustmentRows() {}

    /** The table; where there is another page, it leads there. */
    public static Table table(Frame frame, String title, List<Adjustment> adjustments, String next) {
        return new Table(
                title,
                List.of(
                        Column.text(frame.t("adjustment.id")),
                        Column.text(frame.t("person")),
                        Column.text(frame.t("settlement")),
                        Column.text(frame.t("adjustment.cause")),
                        Column.number(frame.t("adjustment.was")),
                        Column.number(frame.t("adjustment.is")),
                        Column.number(frame.t("adjustment.due")),
                        Column.text(frame.t("state")),
                        Column.text(frame.t("adjustment.raisedAt"))),
                adjustments.stream().map(each -> row(frame, each)).toList(),
                frame.t("adjustment.none"),
                next);
    }

    private static Row row(Frame frame, Adjustment adjustment) {
        var settlement = adjustment.settlement();
        return Row.of(
                frame.visitor().may(Permission.DECIDE_ADJUSTMENTS)
                        ? new Link(adjustment.id().value(), path(adjustment))
                        : Link.plain(adjustment.id().value()),
                frame.person(adjustment.ledger().personId()),
                new Link(settlement.settlementId(), Paths.settlement(settlement)),
                Link.plain(frame.t("cause." + adjustment.cause().kind())),
                Link.plain(Said.money(adjustment.was())),
                Link.plain(Said.money(adjustment.is())),
                Link.plain(signed(frame, adjustment)),
                Link.plain(state(frame, adjustment)),
                Link.plain(Said.time(adjustment.raisedAt())));
    }

    /** Where a difference is. */
    public static String path(Adjustment adjustment) {
        return "/console/adjustments/" + adjustment.id();
    }

    /** What is due with a word for its direction, so that no sign is overlooked. */
    static String signed(Frame frame, Adjustment adjustment) {
        var due = adjustment.dueToPerson();
        return due.isNegative()
                ? frame.t("adjustment.fromPerson", Said.money(due.negated()))
                : frame.t("adjustment.toPerson", Said.money(due));
    }

    static String state(Frame frame, Adjustment adjustment) {
        return frame.t(
                switch (adjustment.decision()) {
                    case Decision.Due _ -> "adjustment.DUE";
                    case Decision.Lapsed _ -> "adjustment.LAPSED";
                    case Decision.Released _ -> "adjustment.RELEASED";
                    case Decision.Waived _ -> "adjustment.WAIVED";
                });
    }
}
