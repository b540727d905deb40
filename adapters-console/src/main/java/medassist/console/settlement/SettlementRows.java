package medassist.console.settlement;

import java.util.List;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.console.frame.Paths;
import medassist.domain.settlement.Settlement;

/** Settlements as rows of a table 结算记录. */
public final class SettlementRows {

    private SettlementRows() {}

    /** The table; where there is another page, it leads there. */
    public static Table table(Frame frame, String title, List<Settlement> settlements, String next) {
        return new Table(
                title,
                List.of(
                        Column.text(frame.t("settlement.id")),
                        Column.text(frame.t("settlement.settledOn")),
                        Column.text(frame.t("institution")),
                        Column.text(frame.t("person")),
                        Column.text(frame.t("settlement.careType")),
                        Column.number(frame.t("settlement.total")),
                        Column.number(frame.t("settlement.aid")),
                        Column.number(frame.t("settlement.personPays")),
                        Column.text(frame.t("state"))),
                settlements.stream().map(each -> row(frame, each)).toList(),
                frame.t("settlement.none"),
                next);
    }

    private static Row row(Frame frame, Settlement settlement) {
        var claim = settlement.claim();
        return Row.of(
                new Link(claim.key().settlementId(), path(settlement)),
                Link.plain(claim.visit().settledOn().toString()),
                Link.plain(claim.key().institutionId().value()),
                frame.person(claim.personId()),
                Link.plain(frame.t("care." + claim.visit().careType())),
                Link.plain(Said.money(claim.expense().totalFee())),
                Link.plain(Said.money(settlement.adjudication().assistance())),
                Link.plain(Said.money(settlement.adjudication().personPays())),
                Link.plain(state(frame, settlement)));
    }

    /** Where a settlement is. */
    static String path(Settlement settlement) {
        return Paths.settlement(settlement.claim().key());
    }

    static String state(Frame frame, Settlement settlement) {
        return frame.t(settlement.isReversed() ? "settlement.REVERSED" : "settlement.POSTED");
    }
}
