package medassist.console.settlement;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import medassist.application.queries.PolicyQueries;
import medassist.application.settling.Quote;
import medassist.application.settling.QuoteClaim;
import medassist.application.work.Work;
import medassist.console.block.Block;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Link;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;
import medassist.domain.access.Permission;

/** What a bill would be owed, without posting it 试算. */
@Controller("/console/quote")
@ExecuteOn(TaskExecutors.BLOCKING)
class QuoteController {

    static final String PATH = "/console/quote";

    private final Work work;
    private final PolicyQueries policies;

    QuoteController(Work work, PolicyQueries policies) {
        this.work = work;
        this.policies = policies;
    }

    @Get
    HttpResponse<?> blank(@QueryValue(defaultValue = "") String personId, Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.QUOTE);
        visitor.caller().reach(Permission.QUOTE);
        return Html.page(
                frame, List.of(BillForm.blank(personId, policies.today()).entry(frame)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> quote(@Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Frame frame = Frame.of(visitor, MenuEntry.QUOTE);
        BillForm bill = BillForm.of(form);
        List<BillForm.Fault> faults = bill.faults(frame);
        return faults.isEmpty()
                ? answered(frame, bill)
                : refused(
                        frame,
                        bill,
                        new Notice(
                                Notice.Kind.ERROR,
                                frame.t("field.faults"),
                                faults.stream()
                                        .map(fault -> new Link(fault.text(), "#field-" + fault.field()))
                                        .toList()));
    }

    private HttpResponse<?> answered(Frame frame, BillForm bill) {
        return work.tryOut(new QuoteClaim(bill.claim()), frame.visitor().caller())
                .<HttpResponse<?>>either(
                        quote -> quoted(frame, bill, quote),
                        refusal -> refused(
                                frame,
                                bill,
                                new Notice(
                                        Notice.Kind.ERROR,
                                        frame.refusal(refusal),
                                        BillForm.fieldOf(refusal)
                                                .map(field -> List.of(new Link(
                                                        frame.t("field.goTo", frame.t("bill." + field)),
                                                        "#field-" + field)))
                                                .orElse(List.of()))));
    }

    private static HttpResponse<?> quoted(Frame frame, BillForm bill, Quote quote) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Notice.warning(frame.t("quote.notPosted")));
        blocks.add(new Facts(
                "",
                List.of(
                        Fact.of(
                                frame.t("settlement.aid"),
                                Said.money(quote.adjudication().assistance())),
                        Fact.of(
                                frame.t("settlement.personPays"),
                                Said.money(quote.adjudication().personPays())),
                        Fact.of(
                                frame.t("settlement.policy"),
                                quote.adjudication().policy().document()))));
        blocks.addAll(ExplainedClaim.blocks(frame, quote.claim(), quote.adjudication()));
        blocks.add(bill.entry(frame));
        return Html.page(frame, blocks);
    }

    private static HttpResponse<?> refused(Frame frame, BillForm bill, Notice notice) {
        return Html.page(HttpStatus.UNPROCESSABLE_ENTITY, frame, List.of(notice, bill.entry(frame)));
    }
}
