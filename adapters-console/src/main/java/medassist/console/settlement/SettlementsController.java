package medassist.console.settlement;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import medassist.application.port.SettlementFilter;
import medassist.application.queries.PolicyQueries;
import medassist.application.queries.RecordQueries;
import medassist.application.settling.ReverseSettlement;
import medassist.application.work.Work;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Links;
import medassist.console.block.Notice;
import medassist.console.block.Said;
import medassist.console.frame.Codes;
import medassist.console.frame.Dates;
import medassist.console.frame.Done;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Paths;
import medassist.console.frame.QrCode;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.access.Permission;
import medassist.domain.adjustment.AdjustedSettlement;
import medassist.domain.entitlement.Claim;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.Person;
import medassist.domain.settlement.Settlement;

/** Settlements 结算: listed, explained, printed, reversed. */
@Controller("/console/settlements")
@ExecuteOn(TaskExecutors.BLOCKING)
class SettlementsController {

    static final String PATH = "/console/settlements";

    private static final String REASON = "reason";

    private final RecordQueries records;
    private final PolicyQueries policies;
    private final Work work;

    SettlementsController(RecordQueries records, PolicyQueries policies, Work work) {
        this.records = records;
        this.policies = policies;
        this.work = work;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = "") String personId,
            @QueryValue(defaultValue = "") String institutionId,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to,
            @QueryValue(defaultValue = "") String after,
            Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.SETTLEMENTS);
        LocalDate first = Dates.read(from).orElseGet(() -> policies.today().withDayOfMonth(1));
        LocalDate last = Dates.read(to).orElseGet(() -> policies.today().plusDays(1));
        var filter = new SettlementFilter(personId, institutionId, first, last, SettlementFilter.State.ANY);
        Paging<Settlement> page = Paging.of(
                records.settlements(filter, Places.read(after), Paging.ROWS + 1, visitor.caller()),
                settlement -> Places.write(SettlementFilter.Place.of(settlement)));
        Map<String, String> asked = Map.of(
                "personId", personId, "institutionId", institutionId, "from", first.toString(), "to", last.toString());
        return Html.page(
                frame,
                List.of(
                        Entry.asking(
                                PATH,
                                frame.t("filter"),
                                Field.of(Field.Kind.DATE, "from", frame.t("from"), first.toString()),
                                Field.of(Field.Kind.DATE, "to", frame.t("to"), last.toString()),
                                Field.text("institutionId", frame.t("institution"), institutionId),
                                Field.text("personId", frame.t("person"), personId)),
                        SettlementRows.table(frame, frame.title(), page.rows(), page.next(PATH, asked))));
    }

    @Get("/{institutionId}/{settlementId}")
    HttpResponse<?> show(@PathVariable String institutionId, @PathVariable String settlementId, Visitor visitor) {
        return of(
                institutionId,
                settlementId,
                visitor,
                settlement -> page(HttpStatus.OK, visitor, settlement, List.of()));
    }

    private HttpResponse<?> of(
            String institutionId, String settlementId, Visitor visitor, Function<Settlement, HttpResponse<?>> page) {
        Optional<Settlement> found = Codes.isCode(institutionId) && Codes.isCode(settlementId)
                ? records.settlement(
                        new SettlementKey(new InstitutionId(institutionId), settlementId), visitor.caller())
                : Optional.empty();
        return found.<HttpResponse<?>>map(page).orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    private HttpResponse<?> page(HttpStatus status, Visitor visitor, Settlement settlement, List<Notice> before) {
        AdjustedSettlement adjusted = records.adjusted(List.of(settlement)).getFirst();
        Frame frame = Frame.of(
                visitor,
                MenuEntry.SETTLEMENTS,
                "settlement.title",
                settlement.claim().key().settlementId());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Links(List.of(new Link(frame.t("slip"), SettlementRows.path(settlement) + "/slip")), true));
        blocks.add(facts(frame, adjusted));
        settlement.doubts().stream()
                .sorted()
                .map(doubt -> Notice.warning(frame.wording().doubt(doubt)))
                .forEach(blocks::add);
        blocks.addAll(ExplainedClaim.blocks(frame, settlement.claim(), settlement.adjudication()));
        if (!settlement.isReversed() && visitor.may(Permission.SETTLE)) {
            blocks.add(Entry.doing(
                    frame.t("settlement.reverse"),
                    SettlementRows.path(settlement) + "/reversal",
                    frame.t(
                            "settlement.reverse.deed",
                            Said.money(settlement.adjudication().assistance())),
                    Field.text(REASON, frame.t("reason"), "").required()));
        }
        return Html.page(status, frame, before, blocks);
    }

    private static Facts facts(Frame frame, AdjustedSettlement adjusted) {
        Settlement settlement = adjusted.settlement();
        var claim = settlement.claim();
        return new Facts(
                "",
                List.of(
                        Fact.of(
                                frame.t("settlement.number"),
                                settlement.number().value()),
                        new Fact(frame.t("person"), frame.person(claim.personId())),
                        Fact.of(
                                frame.t("institution"),
                                claim.key().institutionId().value()),
                        Fact.of(
                                frame.t("settlement.careType"),
                                frame.t("care." + claim.visit().careType())),
                        Fact.of(
                                frame.t("settlement.settledOn"),
                                claim.visit().settledOn().toString()),
                        Fact.of(frame.t("state"), SettlementRows.state(frame, settlement)),
                        Fact.of(
                                frame.t("settlement.postedAt"),
                                Said.time(settlement.posted().at())),
                        Fact.of(
                                frame.t("settlement.postedBy"),
                                settlement.posted().by()),
                        Fact.of(
                                frame.t("settlement.policy"),
                                settlement.adjudication().policy().document()),
                        Fact.of(
                                frame.t("settlement.aid"),
                                Said.money(settlement.adjudication().assistance())),
                        Fact.of(frame.t("settlement.aidNow"), Said.money(adjusted.assistanceNow()))));
    }

    @Post("/{institutionId}/{settlementId}/reversal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reverse(
            @PathVariable String institutionId,
            @PathVariable String settlementId,
            @Body Map<String, Object> fields,
            Visitor visitor) {
        Form form = Form.of(visitor, fields);
        String reason = form.text(REASON);
        return of(institutionId, settlementId, visitor, settlement -> {
            Frame frame = Frame.of(visitor, MenuEntry.SETTLEMENTS);
            if (reason.isEmpty()) {
                return page(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        visitor,
                        settlement,
                        List.of(Notice.error(frame.t("reason.missing"))));
            }
            return work.on(ReverseSettlement.of(settlement, reason), visitor.caller())
                    .<HttpResponse<?>>either(
                            reversed ->
                                    Html.to(Paths.settlement(reversed.claim().key()), Done.REVERSAL),
                            refusal -> page(
                                    HttpStatus.CONFLICT,
                                    visitor,
                                    settlement,
                                    List.of(Notice.error(frame.refusal(refusal)))));
        });
    }

    /** The slip that a patient takes home 结算单: on one sheet, with the amounts in words and a code by which it is looked up. */
    @Get("/{institutionId}/{settlementId}/slip")
    HttpResponse<?> slip(@PathVariable String institutionId, @PathVariable String settlementId, Visitor visitor) {
        return of(institutionId, settlementId, visitor, settlement -> {
            Frame frame = Frame.of(visitor, MenuEntry.SETTLEMENTS, "slip.title");
            var claim = settlement.claim();
            var adjudication = settlement.adjudication();
            List<Block> blocks = new ArrayList<>();
            blocks.add(new Links(List.of(new Link(frame.t("back"), SettlementRows.path(settlement))), true));
            if (settlement.isReversed()) {
                blocks.add(Notice.warning(frame.t("slip.reversed")));
            }
            blocks.add(new Facts(
                    "",
                    List.of(
                            Fact.of(
                                    frame.t("settlement.number"),
                                    settlement.number().value()),
                            Fact.of(frame.t("settlement.id"), claim.key().settlementId()),
                            Fact.of(
                                    frame.t("institution"),
                                    claim.key().institutionId().value()),
                            Fact.of(frame.t("person.name"), masked(claim, visitor)),
                            Fact.of(frame.t("person.id"), claim.personId().value()),
                            Fact.of(
                                    frame.t("settlement.settledOn"),
                                    claim.visit().settledOn().toString()))));
            blocks.add(ExplainedClaim.shares(frame, claim, adjudication));
            blocks.add(new Facts(
                    "",
                    List.of(
                            Fact.of(frame.t("settlement.aid"), AmountInWords.of(adjudication.assistance())),
                            Fact.of(frame.t("settlement.personPays"), AmountInWords.of(adjudication.personPays())))));
            blocks.add(ExplainedClaim.steps(frame, claim, adjudication));
            blocks.add(QrCode.of(
                    frame.t("slip.code"),
                    String.join(
                            " ",
                            "MedAssist",
                            settlement.number().value(),
                            claim.key().institutionId().value(),
                            claim.key().settlementId(),
                            adjudication.assistance().toString(),
                            adjudication.personPays().toString())));
            blocks.add(Notice.info(
                    frame.t("slip.note", Said.time(settlement.posted().at()))));
            return Html.page(frame, blocks);
        });
    }

    private String masked(Claim claim, Visitor visitor) {
        return visitor.may(Permission.LOOK_UP_PERSONS)
                ? records.person(claim.personId(), visitor.caller())
                        .map(Person::maskedName)
                        .orElse("")
                : "";
    }
}
