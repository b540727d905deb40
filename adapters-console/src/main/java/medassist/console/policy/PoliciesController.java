package medassist.console.policy;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import medassist.application.queries.PolicyQueries;
import medassist.console.block.Block;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Link;
import medassist.console.block.Links;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.block.Sentences;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Terms;

/** Which documents decide, and what they say 政策. */
@Controller("/console/policies")
@ExecuteOn(TaskExecutors.BLOCKING)
class PoliciesController {

    private static final String PATH = "/console/policies";

    private final PolicyQueries policies;

    PoliciesController(PolicyQueries policies) {
        this.policies = policies;
    }

    @Get
    HttpResponse<?> list(Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.POLICIES);
        List<Row> rows = policies.packs(visitor.caller()).stream()
                .map(pack -> row(frame, pack))
                .toList();
        return Html.page(
                frame,
                List.of(
                        new Table(
                                frame.title(),
                                List.of(
                                        Column.text(frame.t("policy.document")),
                                        Column.text(frame.t("policy.name")),
                                        Column.text(frame.t("jurisdiction")),
                                        Column.text(frame.t("validity")),
                                        Column.text(frame.t("policy.knownFrom"))),
                                rows,
                                frame.t("policy.none")),
                        new Links(List.of(new Link(frame.t("parameters.title"), "/console/parameters")), false)));
    }

    private static Row row(Frame frame, PolicyPack pack) {
        return Row.of(
                new Link(
                        pack.edition().document().number(),
                        PATH + "/" + pack.jurisdiction() + "/"
                                + pack.edition().inForce().from()),
                Link.plain(frame.wording().label(pack.name())),
                Link.plain(pack.jurisdiction().value()),
                Link.plain(pack.edition().inForce().toString()),
                Link.plain(pack.edition().knownFrom().toString()));
    }

    /** The document that decides for a day of a jurisdiction. */
    @Get("/{jurisdiction}/{day}")
    HttpResponse<?> show(@PathVariable String jurisdiction, @PathVariable LocalDate day, Visitor visitor) {
        if (!DivisionCode.isValid(jurisdiction)) {
            return ErrorPages.page(visitor, HttpStatus.NOT_FOUND);
        }
        return policies.pack(new DivisionCode(jurisdiction), day, LocalDate.MAX, visitor.caller())
                .<HttpResponse<?>>map(pack -> page(visitor, pack, day))
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    private static HttpResponse<?> page(Visitor visitor, PolicyPack pack, LocalDate day) {
        Frame frame = Frame.of(visitor, MenuEntry.POLICIES, "policy.title", frameName(visitor, pack));
        List<Block> blocks = new ArrayList<>();
        if (pack.edition().isProvisionalOn(day)) {
            blocks.add(Notice.warning(frame.t("policy.provisional")));
        }
        blocks.add(new Facts(
                "",
                List.of(
                        Fact.of(
                                frame.t("policy.document"),
                                pack.edition().document().number()),
                        Fact.of(frame.t("jurisdiction"), pack.jurisdiction().value()),
                        Fact.of(frame.t("validity"), pack.edition().inForce().toString()),
                        Fact.of(
                                frame.t("policy.knownFrom"),
                                pack.edition().knownFrom().toString()))));
        for (Benefit benefit : pack.benefits()) {
            blocks.add(terms(frame, benefit, day));
        }
        blocks.add(new Sentences(
                frame.t("policy.readings"),
                pack.readings().stream()
                        .map(reading -> new Sentences.Said(
                                frame.wording().label(reading.text()),
                                reading.clause().number()))
                        .toList()));
        return Html.page(frame, blocks);
    }

    private static String frameName(Visitor visitor, PolicyPack pack) {
        return Frame.of(visitor, MenuEntry.POLICIES).wording().label(pack.name());
    }

    private static Table terms(Frame frame, Benefit benefit, LocalDate day) {
        return new Table(
                frame.wording().label(benefit.label()),
                List.of(
                        Column.text(frame.t("passed.class")),
                        Column.number(frame.t("policy.deductible")),
                        Column.text(frame.t("policy.ratio")),
                        Column.text(frame.t("policy.limits")),
                        Column.text(frame.t("clause"))),
                benefit.termsOn(day).stream().map(terms -> row(frame, terms)).toList(),
                frame.t("policy.noTerms"));
    }

    private static Row row(Frame frame, Terms terms) {
        return Row.of(
                Link.plain(frame.wording().label(terms.aidClass().label())),
                Link.plain(Said.money(terms.deductible())),
                Link.plain(terms.ratio().toString()),
                Link.plain(terms.limits().stream()
                        .map(limit -> Said.money(limit.limit()))
                        .reduce((one, other) -> one + " · " + other)
                        .orElse(frame.t("policy.noLimit"))),
                Link.plain(terms.clause().number()));
    }
}
