package medassist.console.application;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.applying.ApplicationAct;
import medassist.application.applying.HandlingApplications;
import medassist.application.applying.ReceiveApplication;
import medassist.application.port.Applications;
import medassist.application.work.Work;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Links;
import medassist.console.block.Notice;
import medassist.console.frame.Amounts;
import medassist.console.frame.Codes;
import medassist.console.frame.Constants;
import medassist.console.frame.Dates;
import medassist.console.frame.Done;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.access.Permission;
import medassist.domain.application.AidApplication;
import medassist.domain.application.ApplicationFacts;
import medassist.domain.application.ApplicationState;
import medassist.domain.application.HandedIn;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.ApplicationKey;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;

/** What persons apply for 救助申请: the desk, the entry, and what is done about each. */
@Controller(ApplicationsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class ApplicationsController {

    static final String PATH = "/console/applications";

    private static final String STATE = "state";
    private static final String NUMBER = "applicationId";
    private static final String KIND = "kind";
    private static final String PERSON = "personId";
    private static final String JURISDICTION = "jurisdiction";
    private static final String CHANNEL = "channel";
    private static final String PAPERS = "papers";
    private static final String EXPENSE = "acceptedExpense";
    private static final String BURDEN = "acceptedBurden";

    private final HandlingApplications handling;
    private final ApplicationKinds kinds;
    private final Work work;

    ApplicationsController(HandlingApplications handling, ApplicationKinds kinds, Work work) {
        this.handling = handling;
        this.kinds = kinds;
        this.work = work;
    }

    /** Those whose next step is due first, first. */
    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "") String after, Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.APPLICATIONS);
        Optional<ApplicationState> wanted = Constants.named(ApplicationState.class, state);
        Paging<AidApplication> page = Paging.of(
                handling.list("", wanted, "", "", false, place(after), Paging.ROWS + 1, visitor.caller()),
                application -> {
                    var place = Applications.Place.of(application);
                    return place.dueOn() + " " + place.key();
                });
        Stream<Block> open = visitor.may(Permission.RECEIVE_APPLICATIONS)
                ? Stream.of(Links.of(new Link(frame.t("application.new"), PATH + "/new")))
                : Stream.of();
        return Html.page(
                frame,
                Stream.concat(
                                open,
                                Stream.of(
                                        Entry.asking(
                                                PATH,
                                                frame.t("filter"),
                                                Field.choice(
                                                        STATE,
                                                        frame.t("state"),
                                                        state,
                                                        frame.choicesOrAny("application.", ApplicationState.values()))),
                                        ApplicationRows.table(
                                                frame,
                                                frame.title(),
                                                page.rows(),
                                                page.next(PATH, Map.of(STATE, state)))))
                        .toList());
    }

    private static Applications.Place place(String after) {
        int space = after.indexOf(' ');
        return space < 0
                ? Applications.Place.START
                : Dates.read(after.substring(0, space))
                        .map(day -> new Applications.Place(day, after.substring(space + 1)))
                        .orElse(Applications.Place.START);
    }

    @Get("/new")
    HttpResponse<?> blank(@QueryValue(defaultValue = "") String personId, Visitor visitor) {
        visitor.caller().reach(Permission.RECEIVE_APPLICATIONS);
        Frame frame = Frame.of(visitor, MenuEntry.APPLICATIONS, "application.new");
        return Html.page(frame, List.of(entry(frame, Map.of(PERSON, personId))));
    }

    private Entry entry(Frame frame, Map<String, String> typed) {
        return Entry.doing(
                "",
                PATH + "/new",
                frame.t("application.receive"),
                Field.text(NUMBER, frame.t("application.number"), typed.getOrDefault(NUMBER, ""))
                        .required()
                        .hinted(frame.t("application.number.hint")),
                Field.text(PERSON, frame.t("bill.personId"), typed.getOrDefault(PERSON, ""))
                        .required(),
                Field.text(JURISDICTION, frame.t("bill.jurisdiction"), typed.getOrDefault(JURISDICTION, ""))
                        .required(),
                Field.choice(KIND, frame.t("application.kind"), typed.getOrDefault(KIND, ""), kinds.choices(frame))
                        .required(),
                Field.choice(
                        CHANNEL,
                        frame.t("application.channel"),
                        typed.getOrDefault(CHANNEL, AidApplication.Channel.OFFICE.name()),
                        frame.choices("channel.", AidApplication.Channel.values())),
                Field.text(PAPERS, frame.t("application.papers"), typed.getOrDefault(PAPERS, ""))
                        .hinted(frame.t("application.papers.hint")),
                Field.of(Field.Kind.MONEY, EXPENSE, frame.t("application.expense"), typed.getOrDefault(EXPENSE, ""))
                        .optional()
                        .hinted(frame.t("application.expense.hint")),
                Field.of(Field.Kind.MONEY, BURDEN, frame.t("application.burden"), typed.getOrDefault(BURDEN, ""))
                        .optional()
                        .hinted(frame.t("application.burden.hint")));
    }

    @Post("/new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> receive(@Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Frame frame = Frame.of(visitor, MenuEntry.APPLICATIONS, "application.new");
        if (!Codes.isCode(form.text(NUMBER))
                || !Codes.isCode(form.text(PERSON))
                || !DivisionCode.isValid(form.text(JURISDICTION))) {
            return refused(frame, form, frame.t("application.wrong"));
        }
        if (isWrong(form.text(EXPENSE)) || isWrong(form.text(BURDEN))) {
            return refused(frame, form, frame.t("field.wrong.money"));
        }
        var key = new ApplicationKey(new DivisionCode(form.text(JURISDICTION)), form.text(NUMBER));
        var received = new ReceiveApplication(
                key,
                new PersonId(form.text(PERSON)),
                form.text(KIND),
                Optional.empty(),
                channel(form.text(CHANNEL)),
                "",
                papers(form.text(PAPERS)),
                facts(form));
        return work.on(received, visitor.caller()) instanceof Outcome.Refused<AidApplication>(Refusal refusal)
                ? refused(frame, form, frame.refusal(refusal))
                : Html.to(ApplicationRows.path(key));
    }

    /** What was accepted of the expense and of the burden; amounts that cannot be read are said before. */
    private static ApplicationFacts facts(Form form) {
        return new ApplicationFacts(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                money(form.text(EXPENSE)),
                money(form.text(BURDEN)),
                Optional.empty());
    }

    private static Optional<Money> money(String typed) {
        return typed.isEmpty() ? Optional.empty() : Amounts.read(typed);
    }

    private static boolean isWrong(String typed) {
        return !typed.isEmpty() && money(typed).isEmpty();
    }

    private static AidApplication.Channel channel(String name) {
        return Constants.named(AidApplication.Channel.class, name).orElse(AidApplication.Channel.OFFICE);
    }

    /** Kinds of papers with commas or blanks between them. */
    private static List<HandedIn> papers(String typed) {
        return Arrays.stream(typed.split("[,，、\\s]+"))
                .filter(kind -> !kind.isEmpty())
                .map(kind -> new HandedIn(kind, "", ""))
                .toList();
    }

    private HttpResponse<?> refused(Frame frame, Form form, String why) {
        Map<String, String> typed = Map.of(
                NUMBER, form.text(NUMBER),
                PERSON, form.text(PERSON),
                JURISDICTION, form.text(JURISDICTION),
                KIND, form.text(KIND),
                CHANNEL, form.text(CHANNEL),
                PAPERS, form.text(PAPERS),
                EXPENSE, form.text(EXPENSE),
                BURDEN, form.text(BURDEN));
        return Html.page(HttpStatus.UNPROCESSABLE_ENTITY, frame, List.of(Notice.error(why), entry(frame, typed)));
    }

    @Get("/{jurisdiction}/{applicationId}")
    HttpResponse<?> show(@PathVariable String jurisdiction, @PathVariable String applicationId, Visitor visitor) {
        return shown(jurisdiction, applicationId, visitor, HttpStatus.OK, List.of());
    }

    private HttpResponse<?> shown(
            String jurisdiction, String applicationId, Visitor visitor, HttpStatus status, List<Notice> before) {
        return key(jurisdiction, applicationId)
                .flatMap(key -> handling.find(key, visitor.caller()))
                .<HttpResponse<?>>map(application -> Html.page(
                        status,
                        ApplicationPage.frame(visitor, application),
                        before,
                        ApplicationPage.blocks(visitor, application)))
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    private static Optional<ApplicationKey> key(String jurisdiction, String applicationId) {
        return DivisionCode.isValid(jurisdiction) && Codes.isCode(applicationId)
                ? Optional.of(new ApplicationKey(new DivisionCode(jurisdiction), applicationId))
                : Optional.empty();
    }

    /** Takes an application a step further. */
    @Post("/{jurisdiction}/{applicationId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> handle(
            @PathVariable String jurisdiction,
            @PathVariable String applicationId,
            @Body Map<String, Object> fields,
            Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Frame frame = Frame.of(visitor, MenuEntry.APPLICATIONS);
        Optional<ApplicationAct> act = act(form);
        if (act.isEmpty()) {
            return ErrorPages.page(visitor, HttpStatus.BAD_REQUEST);
        }
        String reason = form.text(ApplicationPage.REASON);
        if (reason.isEmpty() && ApplicationPage.wantsReason(act.get())) {
            return shown(
                    jurisdiction,
                    applicationId,
                    visitor,
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    List.of(Notice.error(frame.t("reason.missing"))));
        }
        Optional<ApplicationKey> key = key(jurisdiction, applicationId);
        Optional<Outcome<AidApplication>> outcome = key.flatMap(
                        each -> handling.handling(each, act.get(), reason, visitor.caller()))
                .map(asked -> work.on(asked, visitor.caller()));
        if (outcome.isEmpty()) {
            return ErrorPages.page(visitor, HttpStatus.NOT_FOUND);
        }
        return outcome.get() instanceof Outcome.Refused<AidApplication>(Refusal refusal)
                ? shown(
                        jurisdiction,
                        applicationId,
                        visitor,
                        HttpStatus.CONFLICT,
                        List.of(Notice.error(frame.refusal(refusal))))
                : Html.to(Paths.application(key.get()), Done.APPLICATION);
    }

    /** What a button of the page stands for; an approval with the amount that was seen there. */
    private static Optional<ApplicationAct> act(Form form) {
        return switch (form.text(ApplicationPage.ACT)) {
            case "SUPPLEMENTED" ->
                Optional.of(new ApplicationAct.Supplement(papers(form.text(PAPERS)), Optional.empty()));
            case "RETURNED" -> Optional.of(new ApplicationAct.Return());
            case "REVIEWED" -> Optional.of(new ApplicationAct.Review());
            case "PUBLISHED" -> Optional.of(new ApplicationAct.Publish(Optional.empty(), Optional.empty()));
            case "OBJECTED" -> Optional.of(new ApplicationAct.Objection());
            case "APPROVED" ->
                money(form.text(ApplicationPage.SEEN)).map(amount -> new ApplicationAct.Approve(Optional.of(amount)));
            case "REFUSED" -> Optional.of(new ApplicationAct.Refuse());
            case "WITHDRAWN" -> Optional.of(new ApplicationAct.Withdraw());
            case "REVOKED" -> Optional.of(new ApplicationAct.Revoke());
            default -> Optional.empty();
        };
    }
}
