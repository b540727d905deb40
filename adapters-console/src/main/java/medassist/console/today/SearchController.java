package medassist.console.today;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import medassist.application.port.PersonFilter;
import medassist.application.port.SettlementFilter;
import medassist.application.queries.RecordQueries;
import medassist.console.block.Link;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Codes;
import medassist.console.frame.Form;
import medassist.console.frame.Frame;
import medassist.console.frame.LookUps;
import medassist.console.frame.Paging;
import medassist.console.frame.Paths;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;
import medassist.domain.access.Permission;
import medassist.domain.institution.Institution;
import medassist.domain.institution.InstitutionId;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;

/** One box for all that is looked for 检索: a name, an identity number, the number of a person, settlement or institution. */
@Controller("/console/search")
@ExecuteOn(TaskExecutors.BLOCKING)
class SearchController {

    private final RecordQueries records;
    private final LookUps lookUps;

    SearchController(RecordQueries records, LookUps lookUps) {
        this.records = records;
        this.lookUps = lookUps;
    }

    /** Something that was found, with where it is. */
    private record Hit(String kind, String text, String path) {}

    /** Leads straight to what is found where it is the only one. What is looked for stands in no address. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> search(@Body Map<String, Object> fields, Visitor visitor) {
        String what = Form.of(visitor, fields).text("what");
        List<Hit> hits = what.isEmpty() ? List.of() : hits(what, visitor);
        if (hits.size() == 1) {
            return Html.to(hits.getFirst().path());
        }
        Frame frame = Frame.outside(visitor, "search.title");
        return Html.page(
                frame,
                List.of(new Table(
                        frame.t("search.found", IdNumber.masked(what)),
                        List.of(Column.text(frame.t("search.what")), Column.text(frame.t("search.kind"))),
                        hits.stream()
                                .map(hit -> Row.of(new Link(hit.text(), hit.path()), Link.plain(frame.t(hit.kind()))))
                                .toList(),
                        frame.t("search.none"))));
    }

    private List<Hit> hits(String what, Visitor visitor) {
        List<Hit> hits = new ArrayList<>();
        String upper = what.toUpperCase(Locale.ROOT);
        if (visitor.may(Permission.LOOK_UP_PERSONS)) {
            if (IdNumber.isValid(upper)) {
                lookUps.count(visitor, upper);
                records.persons(new IdNumber(upper), visitor.caller()).forEach(person -> hits.add(hit(person)));
            } else if (Codes.isCode(what)) {
                records.person(new PersonId(what), visitor.caller()).ifPresent(person -> hits.add(hit(person)));
            }
        }
        if (Codes.isCode(what) && visitor.may(Permission.READ_SETTLEMENTS)) {
            settlements(what, visitor).forEach(settlement -> hits.add(hit(settlement)));
        }
        if (Codes.isCode(what) && visitor.may(Permission.READ_INSTITUTIONS)) {
            records.institution(new InstitutionId(what), visitor.caller())
                    .ifPresent(institution -> hits.add(hit(institution)));
        }
        if (hits.isEmpty() && !IdNumber.isValid(upper) && visitor.may(Permission.SEARCH_PERSONS)) {
            records.persons(new PersonFilter("", what, "", ""), "", Paging.ROWS, visitor.caller())
                    .forEach(person -> hits.add(hit(person)));
        }
        return hits;
    }

    private List<Settlement> settlements(String id, Visitor visitor) {
        var filter = new SettlementFilter(
                "",
                "",
                id,
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31),
                SettlementFilter.State.ANY,
                Optional.empty());
        return records.settlements(filter, SettlementFilter.Place.START, Paging.ROWS, visitor.caller());
    }

    private static Hit hit(Person person) {
        return new Hit("person", person.id() + " " + person.maskedName(), Paths.person(person.id()));
    }

    private static Hit hit(Settlement settlement) {
        var key = settlement.claim().key();
        return new Hit("settlement", key.settlementId() + " · " + key.institutionId(), Paths.settlement(key));
    }

    private static Hit hit(Institution institution) {
        return new Hit(
                "institution",
                institution.id() + " " + institution.name(),
                Paths.asking(
                        "/console/settlements",
                        "institutionId",
                        institution.id().value()));
    }
}
