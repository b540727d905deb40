package medassist.console.recipient;

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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import medassist.application.port.PersonFilter;
import medassist.application.queries.RecordQueries;
import medassist.application.queries.RevealingPersons;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Field;
import medassist.console.block.Notice;
import medassist.console.frame.Codes;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.LookUps;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Paging;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;
import medassist.domain.access.Permission;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;

/** People 人员: looked for, looked at, and for a reason shown as they are. */
@Controller("/console/people")
@ExecuteOn(TaskExecutors.BLOCKING)
class PeopleController {

    static final String PATH = "/console/people";

    private static final String NAME = "name";
    private static final String ID_NUMBER = "idNumber";
    private static final String TOWNSHIP = "township";
    private static final String JURISDICTION = "jurisdiction";
    private static final String AFTER = "after";
    private static final String REASON = "reason";

    private final RecordQueries records;
    private final RevealingPersons revealing;
    private final LookUps lookUps;
    private final PersonPage pages;

    PeopleController(RecordQueries records, RevealingPersons revealing, LookUps lookUps, PersonPage pages) {
        this.records = records;
        this.revealing = revealing;
        this.lookUps = lookUps;
        this.pages = pages;
    }

    @Get
    HttpResponse<?> list(
            @QueryValue(defaultValue = "") String township,
            @QueryValue(defaultValue = "") String jurisdiction,
            @QueryValue(defaultValue = "") String after,
            Visitor visitor) {
        return list(new PersonFilter("", "", jurisdiction, township), after, visitor);
    }

    /** By name or identity number, which stand in no address. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> search(@Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        return list(
                new PersonFilter(
                        form.text(ID_NUMBER).toUpperCase(Locale.ROOT),
                        form.text(NAME),
                        form.text(JURISDICTION),
                        form.text(TOWNSHIP)),
                form.text(AFTER),
                visitor);
    }

    HttpResponse<?> list(PersonFilter filter, String after, Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.PEOPLE);
        if (!filter.idNumber().isEmpty() && !IdNumber.isValid(filter.idNumber())) {
            return Html.page(
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    frame,
                    List.of(Notice.error(frame.t("people.idNumber.wrong")), search(frame, filter)));
        }
        if (!filter.idNumber().isEmpty()) {
            lookUps.count(visitor, filter.idNumber());
        }
        Paging<Person> page = Paging.of(
                records.persons(filter, after, Paging.ROWS + 1, visitor.caller()),
                person -> person.id().value());
        boolean isOpenly = filter.name().isEmpty() && filter.idNumber().isEmpty();
        List<Block> blocks = new ArrayList<>();
        blocks.add(search(frame, filter));
        blocks.add(PersonRows.table(
                frame,
                page.rows(),
                isOpenly
                        ? page.next(PATH, Map.of(TOWNSHIP, filter.township(), JURISDICTION, filter.jurisdiction()))
                        : ""));
        if (!isOpenly && !page.after().isEmpty()) {
            blocks.add(Entry.doing(
                    "",
                    PATH,
                    frame.t("table.next"),
                    Field.hidden(NAME, filter.name()),
                    Field.hidden(TOWNSHIP, filter.township()),
                    Field.hidden(JURISDICTION, filter.jurisdiction()),
                    Field.hidden(AFTER, page.after())));
        }
        return Html.page(frame, blocks);
    }

    private static Entry search(Frame frame, PersonFilter filter) {
        return Entry.doing(
                "",
                PATH,
                frame.t("search"),
                Field.text(NAME, frame.t("person.name"), filter.name()),
                Field.text(ID_NUMBER, frame.t("person.idNumber"), ""),
                Field.text(TOWNSHIP, frame.t("person.township"), filter.township()),
                Field.text(JURISDICTION, frame.t("jurisdiction"), filter.jurisdiction()));
    }

    @Get("/{id}")
    HttpResponse<?> show(@PathVariable String id, Visitor visitor) {
        return found(id, visitor)
                .<HttpResponse<?>>map(
                        person -> Html.page(PersonPage.frame(visitor, person), pages.blocks(visitor, person)))
                .orElseGet(() -> ErrorPages.page(visitor, HttpStatus.NOT_FOUND));
    }

    private Optional<Person> found(String id, Visitor visitor) {
        return Codes.isCode(id) ? records.person(new PersonId(id), visitor.caller()) : Optional.empty();
    }

    /** Shows a person's name, number and phone once, to who says why. */
    @Post("/{id}/reveal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reveal(@PathVariable String id, @Body Map<String, Object> fields, Visitor visitor) {
        Form form = Form.of(visitor, fields);
        String reason = form.text(REASON);
        Optional<Person> known = found(id, visitor);
        if (known.isEmpty()) {
            return ErrorPages.page(visitor, HttpStatus.NOT_FOUND);
        }
        Frame frame = PersonPage.frame(visitor, known.get());
        List<Block> blocks = new ArrayList<>();
        HttpStatus status = HttpStatus.OK;
        if (reason.isEmpty()) {
            status = HttpStatus.UNPROCESSABLE_ENTITY;
            blocks.add(Notice.error(frame.t("reason.missing")));
        } else {
            visitor.caller().reach(Permission.REVEAL_PERSONS);
            lookUps.count(visitor, id);
            revealing
                    .reveal(known.get().id(), EnumSet.allOf(RevealingPersons.Field.class), reason, visitor.caller())
                    .ifPresent(person -> blocks.add(revealed(frame, person)));
        }
        blocks.addAll(pages.blocks(visitor, known.get()));
        return Html.page(status, frame, blocks);
    }

    private static Facts revealed(Frame frame, Person person) {
        return new Facts(
                frame.t("person.revealed"),
                List.of(
                        Fact.of(frame.t("person.name"), person.name()),
                        Fact.of(frame.t("person.idNumber"), person.idNumber().value()),
                        Fact.of(frame.t("person.birthDate"), person.birthDate().toString()),
                        Fact.of(frame.t("person.phone"), person.particulars().phone())));
    }
}
