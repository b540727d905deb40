package medassist.console.roster;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.importing.ImportingRosters;
import medassist.application.importing.ImportingRosters.Word;
import medassist.application.port.Rosters;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Field;
import medassist.console.block.Notice;
import medassist.console.frame.Codes;
import medassist.console.frame.Dates;
import medassist.console.frame.Done;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.access.Permission;
import medassist.domain.division.DivisionCode;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Issuer;
import medassist.domain.roster.Roster;
import medassist.domain.roster.RosterHead;
import medassist.domain.roster.RosterOutcome;

/** Lists of whom authorities have certified 名单: sent, previewed, applied by a second person, withdrawn. */
@Controller(RostersController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
class RostersController {

    static final String PATH = "/console/rosters";

    private static final int LONGEST_NAME = 200;

    private final ImportingRosters importing;

    RostersController(ImportingRosters importing) {
        this.importing = importing;
    }

    @Get
    HttpResponse<?> list(@QueryValue(defaultValue = "") String after, Visitor visitor) {
        return page(HttpStatus.OK, after, visitor, List.of());
    }

    private HttpResponse<?> page(HttpStatus status, String after, Visitor visitor, List<Notice> before) {
        Frame frame = Frame.of(visitor, MenuEntry.ROSTERS);
        Paging<Roster> page = Paging.of(
                importing.rosters(
                        new Rosters.Filter("", Optional.empty(), Optional.empty()),
                        after,
                        Paging.ROWS + 1,
                        visitor.caller()),
                Roster::id);
        List<Block> blocks = new ArrayList<>(before);
        blocks.add(RosterBlocks.table(frame, page.rows(), page.next(PATH, Map.of())));
        if (visitor.may(Permission.PREPARE_ROSTERS)) {
            blocks.add(upload(frame));
        }
        return Html.page(status, frame, blocks);
    }

    private static Entry upload(Frame frame) {
        return new Entry(
                frame.t("roster.send"),
                Entry.Way.UPLOADING,
                PATH,
                List.of(
                        Field.of(Field.Kind.FILE, "file", frame.t("roster.file"), "")
                                .hinted(frame.t("roster.file.hint")),
                        Field.choice(
                                "issuer",
                                frame.t("certification.issuer"),
                                Issuer.CIVIL_AFFAIRS.name(),
                                frame.choices("issuer.", Issuer.values())),
                        Field.text("jurisdiction", frame.t("bill.jurisdiction"), "")
                                .required(),
                        Field.text("month", frame.t("roster.month"), "")
                                .required()
                                .hinted(frame.t("roster.month.hint")),
                        Field.choice(
                                "category",
                                frame.t("certification.category"),
                                "",
                                Stream.concat(
                                                Stream.of(new Field.Choice("", frame.t("roster.category.each"))),
                                                Arrays.stream(Category.values())
                                                        .map(each -> new Field.Choice(
                                                                each.name(),
                                                                frame.wording().category(each))))
                                        .toList()),
                        Field.choice(
                                "kind",
                                frame.t("roster.kind"),
                                RosterHead.Kind.FULL.name(),
                                frame.choices("roster.kind.", RosterHead.Kind.values()))),
                frame.t("roster.send"));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> send(
            @Part CompletedFileUpload file,
            @Part String token,
            @Part String issuer,
            @Part String jurisdiction,
            @Part String month,
            @Part String category,
            @Part String kind,
            Visitor visitor) {
        Form.of(visitor, Map.of(Form.TOKEN, token));
        Frame frame = Frame.of(visitor, MenuEntry.ROSTERS);
        String name = Objects.requireNonNullElse(file.getFilename(), "").replaceAll(".*[/\\\\]", "");
        Optional<RosterHead> head = head(issuer, jurisdiction, month, category, kind);
        if (head.isEmpty() || name.isBlank() || name.length() > LONGEST_NAME) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, "", visitor, List.of(Notice.error(frame.t("roster.wrong"))));
        }
        return importing
                .receive(head.get(), name, bytes(file), visitor.caller())
                .<HttpResponse<?>>either(
                        roster -> Html.to(PATH + "/" + roster.id()),
                        refusal ->
                                page(HttpStatus.CONFLICT, "", visitor, List.of(Notice.error(frame.refusal(refusal)))));
    }

    /** What is said of a list; empty where a part of it cannot be read. */
    private static Optional<RosterHead> head(
            String issuer, String jurisdiction, String month, String category, String kind) {
        try {
            return Optional.of(new RosterHead(
                    new DivisionCode(jurisdiction.strip()),
                    Issuer.valueOf(issuer),
                    category.isEmpty() ? Optional.empty() : Optional.of(Category.valueOf(category)),
                    Dates.month(month.strip()).orElseThrow(() -> new DateTimeException(month)),
                    RosterHead.Kind.valueOf(kind)));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(CompletedFileUpload file) {
        try {
            return file.getBytes();
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    @Get("/{id}")
    HttpResponse<?> show(@PathVariable String id, Visitor visitor) {
        return shown(id, visitor, HttpStatus.OK, List.of());
    }

    private HttpResponse<?> shown(String id, Visitor visitor, HttpStatus status, List<Notice> before) {
        Optional<Roster> found = Codes.isCode(id) ? importing.roster(id, visitor.caller()) : Optional.empty();
        return found.<HttpResponse<?>>map(roster -> {
                    Frame frame = Frame.of(visitor, MenuEntry.ROSTERS, "roster.title", roster.id());
                    return Html.page(status, frame, before, RosterBlocks.of(frame, roster));
                })
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    /** The rows that came to an outcome, as many as are kept together. */
    @Get("/{id}/rows/{outcome}")
    HttpResponse<?> rows(
            @PathVariable String id,
            @PathVariable RosterOutcome outcome,
            @QueryValue(defaultValue = "0") int after,
            Visitor visitor) {
        Frame frame = Frame.of(
                visitor,
                MenuEntry.ROSTERS,
                "roster.rows",
                id,
                Frame.of(visitor, MenuEntry.ROSTERS).wording().ofRosters().outcome(outcome));
        Optional<ImportingRosters.Rows> rows =
                Codes.isCode(id) ? importing.rows(id, outcome, after, visitor.caller()) : Optional.empty();
        return rows.<HttpResponse<?>>map(found -> Html.page(
                        frame,
                        List.of(RosterBlocks.rows(
                                frame,
                                found.rows(),
                                found.next() < 0
                                        ? ""
                                        : PATH + "/" + id + "/rows/" + outcome + "?after=" + found.next()))))
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    @Post("/{id}/application")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apply(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        return decided(
                id,
                visitor,
                importing.apply(
                        id, form.text(RosterBlocks.SEEN), word(form), form.text(RosterBlocks.REASON), visitor.caller()),
                Done.ROSTER_APPLICATION);
    }

    private static Optional<Word> word(Form form) {
        Optional<Integer> endings = number(form.text(RosterBlocks.ENDINGS));
        Optional<Integer> without = number(form.text(RosterBlocks.WITHOUT));
        return endings.isEmpty() && without.isEmpty()
                ? Optional.empty()
                : Optional.of(new Word(endings.orElse(0), without.orElse(0)));
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("[0-9]{1,8}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }

    @Post("/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form.of(visitor, fields);
        return decided(id, visitor, importing.withdraw(id, visitor.caller()), Done.ROSTER_WITHDRAWAL);
    }

    private HttpResponse<?> decided(String id, Visitor visitor, Outcome<Roster> outcome, Done done) {
        Frame frame = Frame.of(visitor, MenuEntry.ROSTERS);
        return outcome instanceof Outcome.Refused<Roster>(Refusal refusal)
                ? shown(id, visitor, HttpStatus.CONFLICT, List.of(Notice.error(frame.refusal(refusal))))
                : Html.to(PATH + "/" + id, done);
    }
}
