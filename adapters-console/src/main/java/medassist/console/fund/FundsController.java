package medassist.console.fund;

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
import java.util.Optional;
import medassist.application.funding.KeepingFunds;
import medassist.application.funding.KeepingFunds.Kept;
import medassist.application.queries.PolicyQueries;
import medassist.application.wording.FundLabels;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Notice;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.fund.FundAccount;
import medassist.domain.outcome.Outcome;
import medassist.domain.pending.PendingAct;
import medassist.domain.policy.PolicyPack;

/** Funds 基金: what each has raised, promised, applied for and paid in a year; and booking in their accounts. */
@Controller("/console/funds")
@ExecuteOn(TaskExecutors.BLOCKING)
class FundsController {

    static final String PATH = "/console/funds";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2999;

    private final KeepingFunds keeping;
    private final PolicyQueries policies;

    FundsController(KeepingFunds keeping, PolicyQueries policies) {
        this.keeping = keeping;
        this.policies = policies;
    }

    /** Whose funds of which year. */
    private record Asked(DivisionCode jurisdiction, int year) {}

    @Get
    HttpResponse<?> show(
            @QueryValue(defaultValue = "") String jurisdiction,
            @QueryValue(defaultValue = "") String year,
            Visitor visitor) {
        return asked(jurisdiction, year, visitor)
                .<HttpResponse<?>>map(asked -> page(HttpStatus.OK, asked, visitor, List.of()))
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    /** What is asked for; where that is left open, the first jurisdiction that the visitor reaches, and this year. */
    private Optional<Asked> asked(String jurisdiction, String year, Visitor visitor) {
        Optional<DivisionCode> whose = jurisdiction.isEmpty()
                ? reached(visitor).stream().map(PolicyPack::jurisdiction).findFirst()
                : Optional.of(jurisdiction).filter(DivisionCode::isValid).map(DivisionCode::new);
        Optional<Integer> when = year.isEmpty()
                ? Optional.of(policies.today().getYear())
                : Optional.of(year)
                        .filter(text -> text.matches("[0-9]{4}"))
                        .map(Integer::valueOf)
                        .filter(number -> number >= FIRST_YEAR && number <= LAST_YEAR);
        return whose.flatMap(code -> when.map(number -> new Asked(code, number)));
    }

    private List<PolicyPack> reached(Visitor visitor) {
        var reach = visitor.caller().reach(Permission.READ_FUNDS);
        return policies.packs(visitor.caller()).stream()
                .filter(pack -> reach.reaches(pack.jurisdiction()))
                .toList();
    }

    private HttpResponse<?> page(HttpStatus status, Asked asked, Visitor visitor, List<Notice> before) {
        Frame frame = Frame.of(visitor, MenuEntry.FUNDS);
        List<Kept> years = keeping.year(asked.jurisdiction(), asked.year(), visitor.caller());
        FundLabels labels = keeping.labels(asked.jurisdiction(), asked.year());
        var blocks = new FundBlocks(frame, labels);
        List<Block> all = new ArrayList<>();
        all.add(filter(frame, asked, visitor));
        if (years.isEmpty()) {
            all.add(Notice.info(frame.t("fund.none")));
        }
        years.forEach(kept -> all.addAll(blocks.of(kept)));
        if (visitor.may(Permission.PREPARE_FUNDS)) {
            all.addAll(forms(frame, asked, labels));
        }
        return Html.page(status, frame, before, all);
    }

    private List<Entry> forms(Frame frame, Asked asked, FundLabels labels) {
        return new FundForms(
                        frame,
                        asked.jurisdiction(),
                        asked.year(),
                        keeping.purposes(asked.jurisdiction(), asked.year()).stream()
                                .map(purpose -> new Field.Choice(
                                        purpose.toString(), frame.wording().fundPurpose(purpose, labels)))
                                .toList())
                .all();
    }

    private Entry filter(Frame frame, Asked asked, Visitor visitor) {
        List<Field.Choice> jurisdictions = reached(visitor).stream()
                .map(pack -> new Field.Choice(
                        pack.jurisdiction().value(), frame.wording().label(pack.name())))
                .distinct()
                .toList();
        return Entry.asking(
                PATH,
                frame.t("filter"),
                Field.choice(
                        FundForms.JURISDICTION,
                        frame.t("jurisdiction"),
                        asked.jurisdiction().value(),
                        jurisdictions),
                Field.text(FundForms.YEAR, frame.t("fund.year"), Integer.toString(asked.year())));
    }

    /** Prepares that something is booked, which then waits for a second person. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> book(@Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Optional<Asked> found = asked(form.text(FundForms.JURISDICTION), form.text(FundForms.YEAR), visitor);
        if (found.isEmpty()) {
            return ErrorPages.page(visitor, HttpStatus.NOT_FOUND);
        }
        Asked asked = found.get();
        Frame frame = Frame.of(visitor, MenuEntry.FUNDS);
        Optional<FundAccount> account =
                FundForms.fund(form).map(fund -> new FundAccount(asked.jurisdiction(), asked.year(), fund));
        Optional<Outcome<PendingAct>> outcome = account.flatMap(each -> booked(form, each, visitor));
        if (outcome.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, asked, visitor, List.of(Notice.error(frame.t("fund.wrong"))));
        }
        return outcome.get()
                .<HttpResponse<?>>either(
                        act -> page(
                                HttpStatus.OK,
                                asked,
                                visitor,
                                List.of(Notice.done(
                                        frame.t("pending.waits"),
                                        new Link(act.id().value(), Paths.act(act.id()))))),
                        refusal -> page(
                                HttpStatus.CONFLICT, asked, visitor, List.of(Notice.error(frame.refusal(refusal)))));
    }

    /** Empty where a part of the form cannot be read. */
    private Optional<Outcome<PendingAct>> booked(Form form, FundAccount account, Visitor visitor) {
        String reason = form.text(FundForms.REASON);
        return FundForms.corrected(form)
                .filter(_ -> !FundForms.document(form).isEmpty())
                .map(line -> keeping.correct(account, line, FundForms.document(form), reason, visitor.caller()))
                .or(() -> FundForms.event(form, account)
                        .map(event -> keeping.book(account, event, reason, visitor.caller())));
    }
}
