package medassist.console.clearing;

import java.util.ArrayList;
import java.util.List;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.domain.access.Permission;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingState;

/** What the pages of clearing are made of 清算. */
final class ClearingBlocks {

    static final String STEP = "step";
    static final String ACCEPT = "accept";
    static final String REJECT = "reject";
    static final String PAY = "pay";
    static final String REASON = "reason";
    static final String PAID_ON = "paidOn";
    static final String VOUCHER = "voucher";
    static final String AGAIN = "again";

    private ClearingBlocks() {}

    static Table table(Frame frame, List<ClearingApplication> applications, String next) {
        return new Table(
                frame.t("menu.CLEARINGS"),
                List.of(
                        Column.text(frame.t("clearing.id")),
                        Column.text(frame.t("institution")),
                        Column.text(frame.t("jurisdiction")),
                        Column.text(frame.t("clearing.month")),
                        Column.number(frame.t("clearing.settlements")),
                        Column.number(frame.t("settlement.aid")),
                        Column.text(frame.t("state"))),
                applications.stream().map(each -> row(frame, each)).toList(),
                frame.t("clearing.none"),
                next);
    }

    private static Row row(Frame frame, ClearingApplication application) {
        var period = application.period();
        return Row.of(
                new Link(application.id().value(), path(application)),
                Link.plain(period.institutionId().value()),
                Link.plain(period.jurisdiction().value()),
                Link.plain(period.month().toString()),
                Link.plain(String.valueOf(application.totals().posted())),
                Link.plain(Said.money(application.totals().shares().aid())),
                Link.plain(frame.t("clearing." + application.state().code())));
    }

    private static String path(ClearingApplication application) {
        return ClearingsController.PATH + "/" + application.id();
    }

    static List<Block> of(Frame frame, ClearingApplication application) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(facts(frame, application));
        blocks.add(shares(frame, application));
        if (application.isApplied() && frame.visitor().may(Permission.DECIDE_CLEARINGS)) {
            blocks.add(entry(frame, application, ACCEPT, Field.text(REASON, frame.t("reason"), "")));
            blocks.add(entry(
                    frame,
                    application,
                    REJECT,
                    Field.text(REASON, frame.t("reason"), "").required()));
        }
        if (application.state() instanceof ClearingState.Accepted
                && frame.visitor().may(Permission.PAY_CLEARINGS)) {
            blocks.add(entry(
                    frame,
                    application,
                    PAY,
                    Field.of(Field.Kind.DATE, PAID_ON, frame.t("clearing.paidOn"), ""),
                    Field.text(VOUCHER, frame.t("clearing.voucher"), "").required(),
                    Field.text(AGAIN, frame.t("clearing.voucherAgain"), "").required()));
        }
        return blocks;
    }

    private static Facts facts(Frame frame, ClearingApplication application) {
        var period = application.period();
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of(frame.t("institution"), period.institutionId().value()),
                Fact.of(frame.t("jurisdiction"), period.jurisdiction().value()),
                Fact.of(frame.t("clearing.month"), period.month().toString()),
                Fact.of(
                        frame.t("clearing.settlements"),
                        String.valueOf(application.totals().posted())),
                Fact.of(
                        frame.t("state"),
                        frame.t("clearing." + application.state().code())),
                Fact.of(frame.t("clearing.appliedBy"), application.applied().by()),
                Fact.of(
                        frame.t("clearing.appliedAt"),
                        Said.time(application.applied().at()))));
        if (application.state() instanceof ClearingState.Paid paid) {
            facts.add(Fact.of(frame.t("clearing.paidOn"), paid.on().toString()));
            facts.add(Fact.of(frame.t("clearing.voucher"), paid.voucher()));
        }
        return new Facts("", facts);
    }

    private static Table shares(Frame frame, ClearingApplication application) {
        var shares = application.totals().shares();
        return new Table(
                frame.t("shares.title"),
                List.of(Column.text(frame.t("shares.who")), Column.number(frame.t("yuan"))),
                List.of(
                        Row.of(Link.plain(frame.t("settlement.total")), Link.plain(Said.money(shares.total()))),
                        Row.of(
                                Link.plain(frame.t("clearing.earlierFunds")),
                                Link.plain(Said.money(shares.earlierFunds()))),
                        Row.of(
                                Link.plain(frame.t("clearing.assistanceFund")),
                                Link.plain(Said.money(shares.assistanceFund()))),
                        Row.of(Link.plain(frame.t("clearing.otherAid")), Link.plain(Said.money(shares.otherAid()))),
                        Row.of(Link.plain(frame.t("settlement.personPays")), Link.plain(Said.money(shares.person()))),
                        Row.of(Link.plain(frame.t("paid.hospital")), Link.plain(Said.money(shares.hospital())))),
                "");
    }

    private static Entry entry(Frame frame, ClearingApplication application, String step, Field... fields) {
        List<Field> all = new ArrayList<>(List.of(Field.hidden(STEP, step)));
        all.addAll(List.of(fields));
        return new Entry(
                frame.t("clearing.step." + step),
                Entry.Way.DOING,
                path(application),
                all,
                frame.t(
                        "clearing.deed." + step,
                        Said.money(application.totals().shares().aid())));
    }
}
