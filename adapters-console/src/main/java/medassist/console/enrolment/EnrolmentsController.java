package medassist.console.enrolment;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.enrolling.SubsidisingEnrolments;
import medassist.application.enrolling.SubsidisingEnrolments.Answer;
import medassist.application.enrolling.SubsidisingEnrolments.Answered;
import medassist.application.port.Enrolments;
import medassist.application.queries.PolicyQueries;
import medassist.console.block.Block;
import medassist.console.block.Link;
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
import medassist.console.html.Downloads;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.division.DivisionCode;
import medassist.domain.enrolment.Enrolment;
import medassist.domain.enrolment.EnrolmentAnswer;
import medassist.domain.enrolment.EnrolmentList;
import medassist.domain.enrolment.EnrolmentState;
import medassist.domain.money.Money;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.policy.InsuranceScheme;
import medassist.domain.recipient.PersonId;

/** Subsidised enrolment 资助参保: lists drawn up, approved by another person, told to the tax bureau, and answered by it. */
@Controller("/console/enrolments")
@ExecuteOn(TaskExecutors.BLOCKING)
class EnrolmentsController {

    static final String PATH = "/console/enrolments";

    private final SubsidisingEnrolments subsidising;
    private final PolicyQueries policies;

    EnrolmentsController(SubsidisingEnrolments subsidising, PolicyQueries policies) {
        this.subsidising = subsidising;
        this.policies = policies;
    }

    @Get
    HttpResponse<?> lists(@QueryValue(defaultValue = "") String after, Visitor visitor) {
        return lists(HttpStatus.OK, after, visitor, List.of());
    }

    private HttpResponse<?> lists(HttpStatus status, String after, Visitor visitor, List<Notice> before) {
        Frame frame = Frame.of(visitor, MenuEntry.ENROLMENTS);
        Paging<EnrolmentList> page =
                Paging.of(subsidising.lists("", after, Paging.ROWS + 1, visitor.caller()), EnrolmentList::id);
        List<Block> blocks = EnrolmentBlocks.lists(frame, page.rows(), page.next(PATH, Map.of()), policies.today());
        return Html.page(status, frame, before, blocks);
    }

    /** Draws up the list of all whose enrolment is to be subsidised and who stand in none yet; it waits for a second person then. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> drawUp(@Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Frame frame = Frame.of(visitor, MenuEntry.ENROLMENTS);
        Optional<LocalDate> on = Dates.read(form.text(EnrolmentBlocks.ON));
        String year = form.text(EnrolmentBlocks.YEAR);
        if (!DivisionCode.isValid(form.text(EnrolmentBlocks.JURISDICTION))
                || on.isEmpty()
                || !year.matches("[12][0-9]{3}")) {
            return lists(
                    HttpStatus.UNPROCESSABLE_ENTITY, "", visitor, List.of(Notice.error(frame.t("enrolment.wrong"))));
        }
        return subsidising
                .drawUp(
                        new DivisionCode(form.text(EnrolmentBlocks.JURISDICTION)),
                        Integer.parseInt(year),
                        on.get(),
                        form.text(EnrolmentBlocks.REASON),
                        visitor.caller())
                .<HttpResponse<?>>either(
                        drawn -> lists(
                                HttpStatus.OK,
                                "",
                                visitor,
                                List.of(Notice.done(
                                        frame.t("pending.waits"),
                                        new Link(
                                                drawn.act().id().value(),
                                                Paths.act(drawn.act().id()))))),
                        refusal ->
                                lists(HttpStatus.CONFLICT, "", visitor, List.of(Notice.error(frame.refusal(refusal)))));
    }

    @Get("/{id}")
    HttpResponse<?> show(
            @PathVariable String id,
            @QueryValue(defaultValue = "") String state,
            @QueryValue(defaultValue = "") String after,
            Visitor visitor) {
        return page(HttpStatus.OK, id, state, after, visitor, List.of());
    }

    private HttpResponse<?> page(
            HttpStatus status, String id, String state, String after, Visitor visitor, List<Notice> before) {
        Optional<EnrolmentList> found = Codes.isCode(id) ? subsidising.list(id, visitor.caller()) : Optional.empty();
        return found.<HttpResponse<?>>map(list -> {
                    Frame frame = Frame.of(visitor, MenuEntry.ENROLMENTS, "enrolment.title", id);
                    var filter =
                            new Enrolments.Filter(id, "", "", 0, Constants.named(EnrolmentState.class, state), "", "");
                    Paging<Enrolment> page = Paging.of(
                            subsidising.enrolments(filter, place(list, after), Paging.ROWS + 1, visitor.caller()),
                            EnrolmentsController::place);
                    return Html.page(
                            status,
                            frame,
                            before,
                            EnrolmentBlocks.of(
                                    frame,
                                    list,
                                    state,
                                    page.rows(),
                                    page.next(EnrolmentBlocks.path(list), Map.of(EnrolmentBlocks.STATE, state))));
                })
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    /** A place in a list, as addresses have it: the scheme, which has no blanks, and the person, who may have any characters. */
    private static String place(Enrolment enrolment) {
        return enrolment.scheme() + " " + enrolment.person();
    }

    private static Enrolments.Place place(EnrolmentList list, String after) {
        int end = after.indexOf(' ');
        return end < 0
                ? Enrolments.Place.START
                : new Enrolments.Place(after.substring(end + 1), list.year(), after.substring(0, end), list.id());
    }

    @Post("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form.of(visitor, fields);
        return subsidising
                .withdraw(id, visitor.caller())
                .<HttpResponse<?>>either(
                        list -> Html.to(EnrolmentBlocks.path(list), Done.ENROLMENT_WITHDRAWAL),
                        refusal -> refused(id, visitor, refusal));
    }

    private HttpResponse<?> refused(String id, Visitor visitor, Refusal refusal) {
        Frame frame = Frame.of(visitor, MenuEntry.ENROLMENTS);
        return page(HttpStatus.CONFLICT, id, "", "", visitor, List.of(Notice.error(frame.refusal(refusal))));
    }

    /** What the tax bureau is told of an approved list, with names and numbers; who has had the file is kept. */
    @Post("/{id}/export")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.ALL)
    HttpResponse<?> export(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Optional<Downloads.Format> format = Downloads.format(form);
        if (format.isEmpty()) {
            return ErrorPages.page(visitor, HttpStatus.BAD_REQUEST);
        }
        Frame frame = Frame.of(visitor, MenuEntry.ENROLMENTS);
        return subsidising
                .export(id, visitor.caller())
                .<HttpResponse<?>>either(
                        exported -> Downloads.of(EnrolmentBlocks.table(frame, id, exported), format.get()),
                        refusal -> refused(id, visitor, refusal));
    }

    /** What became of one enrolment. */
    @Post("/{id}/answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        Frame frame = Frame.of(visitor, MenuEntry.ENROLMENTS);
        Optional<Answer> answer = answer(form);
        if (answer.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    id,
                    "",
                    "",
                    visitor,
                    List.of(Notice.error(frame.t("enrolment.answer.wrong"))));
        }
        return subsidising
                .answer(id, List.of(answer.get()), visitor.caller())
                .<HttpResponse<?>>either(
                        answered -> answered(id, answered.getFirst(), visitor),
                        refusal -> refused(id, visitor, refusal));
    }

    private HttpResponse<?> answered(String id, Answered answered, Visitor visitor) {
        return answered.outcome() instanceof Outcome.Refused<Enrolment>(Refusal refusal)
                ? refused(id, visitor, refusal)
                : Html.to(PATH + "/" + id, Done.ENROLMENT_ANSWER);
    }

    /** Empty where a part of it cannot be read. */
    private static Optional<Answer> answer(Form form) {
        String person = form.text(EnrolmentBlocks.PERSON);
        String typed = form.text(EnrolmentBlocks.AMOUNT);
        Optional<Money> amount = typed.isEmpty() ? Optional.of(Money.ZERO) : Amounts.read(typed);
        return Constants.named(InsuranceScheme.class, form.text(EnrolmentBlocks.SCHEME))
                .filter(_ -> Codes.isCode(person))
                .flatMap(scheme -> Constants.named(EnrolmentAnswer.Outcome.class, form.text(EnrolmentBlocks.OUTCOME))
                        .flatMap(outcome -> amount.map(paid -> new Answer(
                                new PersonId(person), scheme, outcome, paid, form.text(EnrolmentBlocks.REASON)))));
    }
}
