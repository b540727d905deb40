package medassist.console.fund;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import medassist.application.funding.FundEvents;
import medassist.application.funding.KeepingFunds.Kept;
import medassist.application.wording.FundLabels;
import medassist.console.block.Block;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Gauges;
import medassist.console.block.Gauges.Gauge;
import medassist.console.block.Link;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.domain.fund.Disbursement;
import medassist.domain.fund.FundEntry;
import medassist.domain.fund.FundEvent;
import medassist.domain.fund.FundFigure;
import medassist.domain.fund.FundPosting;
import medassist.domain.fund.FundYear;
import medassist.domain.fund.Purpose;
import medassist.domain.money.Money;

/**
 * What the page of a fund's year is made of.
 *
 * @param labels by which benefits and kinds of applications are called
 */
record FundBlocks(Frame frame, FundLabels labels) {

    List<Block> of(Kept kept) {
        FundYear year = kept.year();
        List<Block> blocks = new ArrayList<>();
        if (!kept.isIntact()) {
            blocks.add(Notice.error(frame.t("fund.broken", fund(year))));
        }
        if (!kept.isCurrent()) {
            blocks.add(Notice.warning(frame.t("fund.behind")));
        }
        blocks.add(totals(year));
        blocks.add(stages(year));
        blocks.add(raised(year));
        blocks.add(committed(year));
        blocks.add(disbursed(year));
        if (!year.planned().isEmpty()) {
            blocks.add(planned(year));
        }
        blocks.add(entries(year));
        return blocks;
    }

    private String fund(FundYear year) {
        return frame.wording().fund(year.account().fund());
    }

    private Facts totals(FundYear year) {
        List<Fact> facts = new ArrayList<>(List.of(
                money("fund.raisedThisYear", year.raisedThisYear()),
                money("fund.cash", year.cash()),
                Fact.of(frame.t("fund.surplus"), withShare(year.surplus(), year.surplusShare())),
                Fact.of(
                        frame.t("fund.surplusAfterAll"),
                        withShare(year.surplusAfterAll(), year.surplusShareAfterAll()))));
        year.straightForecast().ifPresent(amount -> facts.add(money("fund.straightForecast", amount)));
        year.seasonalForecast().ifPresent(amount -> facts.add(money("fund.seasonalForecast", amount)));
        return new Facts(
                frame.t(
                        "fund.title",
                        fund(year),
                        Integer.toString(year.account().year()),
                        year.on().toString()),
                facts);
    }

    private Fact money(String key, Money amount) {
        return Fact.of(frame.t(key), Said.money(amount));
    }

    private String withShare(Money amount, Optional<BigDecimal> share) {
        return share.map(part -> frame.t(
                        "fund.share", Said.money(amount), part.movePointRight(2).toPlainString()))
                .orElse(Said.money(amount));
    }

    /** What is promised, applied for and paid, each beside what has come. */
    private Gauges stages(FundYear year) {
        return new Gauges(
                frame.t("fund.stages", fund(year)),
                Stream.of(
                                Map.entry("fund.committed", year.committed()),
                                Map.entry("fund.applied", year.applied()),
                                Map.entry("fund.paid", year.paid()))
                        .map(stage -> new Gauge(
                                frame.t(stage.getKey()),
                                stage.getValue(),
                                year.cash(),
                                frame.t("fund.stage.said", Said.money(stage.getValue()), Said.money(year.cash())),
                                ""))
                        .toList());
    }

    private Table raised(FundYear year) {
        Map<Long, FundYear.Idle> idle = new TreeMap<>();
        year.idle().forEach(each -> idle.put(each.entry(), each));
        List<Row> rows = new ArrayList<>();
        for (FundEntry entry : FundEntry.standing(year.entries())) {
            if (entry.event() instanceof FundEvent.Receipt receipt) {
                FundYear.Idle lying = idle.get(entry.sequence());
                rows.add(Row.of(
                        Link.plain(Long.toString(entry.sequence())),
                        Link.plain(frame.wording().fundSource(receipt.source())),
                        Link.plain(receipt.document()),
                        Link.plain(receipt.allottedOn().toString()),
                        Link.plain(Said.money(receipt.amount())),
                        Link.plain(Said.money(year.waiting(entry.sequence()))),
                        Link.plain(lying == null ? "" : Long.toString(lying.days()))));
            }
        }
        return new Table(
                frame.t("fund.raised", fund(year)),
                List.of(
                        Column.text(frame.t("fund.sequence")),
                        Column.text(frame.t("fund.source")),
                        Column.text(frame.t("fund.document")),
                        Column.text(frame.t("fund.allottedOn")),
                        Column.number(frame.t("fund.allotted")),
                        Column.number(frame.t("fund.waiting")),
                        Column.number(frame.t("fund.days"))),
                rows,
                frame.t("fund.raised.none"));
    }

    private Table committed(FundYear year) {
        Map<Purpose, Money> now = year.committedByPurpose();
        Map<Purpose, Money> before = new TreeMap<>();
        year.before().stream()
                .map(FundFigure::commitment)
                .forEach(each -> before.merge(each.purpose(), each.amount(), Money::plus));
        Map<Purpose, Long> cases = new TreeMap<>();
        year.commitments().stream().forEach(each -> cases.merge(each.purpose(), each.cases(), Long::sum));
        var purposes = new TreeSet<>(now.keySet());
        purposes.addAll(before.keySet());
        return new Table(
                frame.t("fund.committed.byPurpose", fund(year)),
                List.of(
                        Column.text(frame.t("fund.purpose")),
                        Column.number(frame.t("fund.cases")),
                        Column.number(frame.t("yuan")),
                        Column.number(frame.t("fund.before"))),
                purposes.stream()
                        .map(purpose -> Row.of(
                                opened(year, purpose),
                                Link.plain(Long.toString(cases.getOrDefault(purpose, 0L))),
                                Link.plain(Said.money(now.getOrDefault(purpose, Money.ZERO))),
                                Link.plain(Said.money(before.getOrDefault(purpose, Money.ZERO)))))
                        .toList(),
                frame.t("fund.committed.none"));
    }

    /** A purpose, which leads to what it counts. */
    private Link opened(FundYear year, Purpose purpose) {
        String days = "?from=" + year.account().period().from() + "&to="
                + year.account().period().to();
        return switch (purpose.kind()) {
            case BENEFIT -> new Link(label(purpose), "/console/settlements" + days);
            case APPLICATION -> new Link(label(purpose), "/console/applications");
            case ADJUSTMENT -> new Link(label(purpose), "/console/adjustments?state=RELEASED");
            case ENROLMENT -> Link.plain(label(purpose));
        };
    }

    private String label(Purpose purpose) {
        return frame.wording().fundPurpose(purpose, labels);
    }

    private Table disbursed(FundYear year) {
        return new Table(
                frame.t("fund.disbursed", fund(year)),
                List.of(
                        Column.text(frame.t("fund.way")),
                        Column.number(frame.t("fund.applied")),
                        Column.number(frame.t("fund.paid"))),
                year.disbursements().stream()
                        .map(each -> Row.of(
                                opened(each.way()),
                                Link.plain(Said.money(each.applied())),
                                Link.plain(Said.money(each.paid()))))
                        .toList(),
                frame.t("fund.disbursed.none"));
    }

    private Link opened(Disbursement.Way way) {
        String text = frame.wording().fundWay(way);
        return switch (way) {
            case INSTITUTIONS -> new Link(text, "/console/clearings");
            case PERSONS -> new Link(text, "/console/payables?which=all");
            case ENROLMENT -> new Link(text, "/console/enrolments");
            case RECOVERY -> Link.plain(text);
        };
    }

    private Table planned(FundYear year) {
        return new Table(
                frame.t("fund.planned", fund(year)),
                List.of(
                        Column.text(frame.t("fund.purpose")),
                        Column.number(frame.t("fund.plan")),
                        Column.number(frame.t("fund.committed"))),
                year.planned().stream()
                        .map(each -> Row.of(
                                Link.plain(label(each.purpose())),
                                Link.plain(Said.money(each.planned())),
                                Link.plain(Said.money(each.committed()))))
                        .toList(),
                "");
    }

    private Table entries(FundYear year) {
        return new Table(
                frame.t("fund.entries", fund(year)),
                List.of(
                        Column.text(frame.t("fund.sequence")),
                        Column.text(frame.t("fund.entry")),
                        Column.text(frame.t("fund.document")),
                        Column.number(frame.t("fund.cash")),
                        Column.text(frame.t("pending.preparedBy")),
                        Column.text(frame.t("pending.decidedBy")),
                        Column.text(frame.t("pending.decidedAt"))),
                year.entries().stream().map(this::row).toList(),
                frame.t("fund.entries.none"));
    }

    private Row row(FundEntry entry) {
        Money cash = entry.event().postings().stream()
                .filter(posting -> posting.account().equals(FundPosting.CASH))
                .map(FundPosting::amount)
                .reduce(Money.ZERO, Money::plus);
        return Row.of(
                Link.plain(Long.toString(entry.sequence())),
                Link.plain(frame.t("fund.book." + FundEvents.kind(entry.event()))),
                Link.plain(entry.event().document()),
                Link.plain(Said.money(cash)),
                Link.plain(entry.preparedBy()),
                Link.plain(entry.approved().by()),
                Link.plain(Said.time(entry.approved().at())));
    }
}
