package medassist.console.ledger;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import medassist.application.queries.LedgerAnswer;
import medassist.application.queries.RecordQueries;
import medassist.console.block.Block;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Link;
import medassist.console.block.Links;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Codes;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.Counter;
import medassist.domain.ledger.JournalEntry;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.Posting;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;

/** A person's year 年度台账: what it has come to, and by which entries. */
@Controller("/console/ledgers")
@ExecuteOn(TaskExecutors.BLOCKING)
class LedgersController {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 9999;

    private final RecordQueries records;

    LedgersController(RecordQueries records) {
        this.records = records;
    }

    @Get("/{personId}/{jurisdiction}/{year}")
    HttpResponse<?> show(
            @PathVariable String personId,
            @PathVariable String jurisdiction,
            @PathVariable int year,
            @QueryValue(defaultValue = "0") long after,
            Visitor visitor) {
        if (!Codes.isCode(personId) || !DivisionCode.isValid(jurisdiction) || year < FIRST_YEAR || year > LAST_YEAR) {
            return ErrorPages.page(visitor, HttpStatus.NOT_FOUND);
        }
        var key = new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year);
        return records.ledger(key, visitor.caller())
                .<HttpResponse<?>>map(answer -> page(visitor, key, answer, after))
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    private HttpResponse<?> page(Visitor visitor, LedgerKey key, LedgerAnswer answer, long after) {
        Frame frame = Frame.of(visitor, MenuEntry.PEOPLE, "ledger.title", key.personId(), String.valueOf(key.year()));
        var ledger = answer.ledger();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Links(
                List.of(
                        new Link(frame.t("person"), Paths.person(key.personId())),
                        new Link(frame.t("ledger.of", String.valueOf(key.year() - 1)), path(key, key.year() - 1)),
                        new Link(frame.t("ledger.of", String.valueOf(key.year() + 1)), path(key, key.year() + 1))),
                true));
        if (answer.numbers().isMerged()) {
            blocks.add(Notice.info(
                    frame.t("ledger.merged", answer.numbers().holder().value())));
        }
        answer.onlyKeptFrom()
                .map(day -> Notice.warning(frame.wording().noOpeningBalance(day)))
                .ifPresent(blocks::add);
        if (ledger.isOutOfStep()) {
            blocks.add(Notice.warning(frame.t("ledger.outOfStep")));
        }
        blocks.add(new Facts(
                "",
                List.of(
                        Fact.of(frame.t("jurisdiction"), key.jurisdiction().value()),
                        Fact.of(frame.t("ledger.burden"), Said.money(ledger.inPolicyBurden())),
                        Fact.of(frame.t("ledger.assistance"), Said.money(ledger.assistance())),
                        Fact.of(frame.t("ledger.remaining"), Said.money(ledger.remainingBurden())),
                        Fact.of(frame.t("ledger.version"), String.valueOf(ledger.version())))));
        blocks.add(counters(frame, ledger.counters().nonZero()));
        if (visitor.may(Permission.READ_LEDGERS)) {
            blocks.add(journal(frame, key, after));
        }
        return Html.page(frame, blocks);
    }

    private static String path(LedgerKey key, int year) {
        return Paths.ledger(key.personId(), key.jurisdiction(), year);
    }

    private static Table counters(Frame frame, List<Posting> standing) {
        return new Table(
                frame.t("ledger.counters"),
                List.of(Column.text(frame.t("ledger.counter")), Column.number(frame.t("yuan"))),
                standing.stream()
                        .map(posting -> Row.of(
                                Link.plain(name(frame, posting.counter())), Link.plain(Said.money(posting.amount()))))
                        .toList(),
                frame.t("ledger.empty"));
    }

    private static String name(Frame frame, Counter counter) {
        String kind = frame.t("counter." + counter.kind());
        return counter.name().isEmpty() ? kind : kind + " · " + counter.name();
    }

    private Table journal(Frame frame, LedgerKey key, long after) {
        Paging<JournalEntry> page = Paging.of(
                records.entries(key, after, Paging.ROWS + 1, frame.visitor().caller())
                        .orElse(List.of()),
                entry -> String.valueOf(entry.sequence()));
        return new Table(
                frame.t("ledger.journal"),
                List.of(
                        Column.number(frame.t("entry.sequence")),
                        Column.text(frame.t("entry.kind")),
                        Column.text(frame.t("entry.about")),
                        Column.number(frame.t("ledger.burden")),
                        Column.number(frame.t("ledger.assistance")),
                        Column.text(frame.t("entry.at")),
                        Column.text(frame.t("entry.by")),
                        Column.text(frame.t("reason"))),
                page.rows().stream().map(entry -> row(frame, entry)).toList(),
                frame.t("ledger.empty"),
                page.next(path(key, key.year()), Map.of()));
    }

    private static Row row(Frame frame, JournalEntry entry) {
        return Row.of(
                Link.plain(String.valueOf(entry.sequence())),
                Link.plain(frame.t("entry." + entry.kind())),
                about(entry),
                Link.plain(Said.money(entry.moved(Counter.IN_POLICY_BURDEN))),
                Link.plain(Said.money(entry.moved(Counter.ASSISTANCE))),
                Link.plain(Said.time(entry.stamp().at())),
                Link.plain(entry.stamp().by()),
                Link.plain(entry.stamp().reason()));
    }

    private static Link about(JournalEntry entry) {
        return entry.refersTo() instanceof SettlementKey settlement
                ? new Link(settlement.settlementId(), Paths.settlement(settlement))
                : Link.plain(entry.refersTo().toString());
    }
}
