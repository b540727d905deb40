package medassist.rest.application;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import medassist.application.applying.PublicationLists;
import medassist.application.applying.PublicationLists.Published;
import medassist.application.wording.Wording;
import medassist.domain.division.DivisionCode;
import medassist.rest.caller.Callers;
import medassist.rest.problem.Problems;
import medassist.rest.wire.Page;
import medassist.rest.wire.Patterns;
import medassist.rest.wire.Sheet;

/** What a jurisdiction publishes today, so that anybody may object 公示. */
@Controller("/api/v1/publications/{jurisdiction}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Application")
class PublicationsController {

    private final PublicationLists publications;
    private final Callers callers;

    PublicationsController(PublicationLists publications, Callers callers) {
        this.publications = publications;
        this.callers = callers;
    }

    @Get
    @Operation(summary = "What a jurisdiction publishes today, by the day on which that ends; names are masked")
    @ApiResponse(responseCode = "200", description = "All of it")
    Page<PublishedReply> today(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction, HttpRequest<?> request) {
        Wording wording = Wording.in(Problems.locale(request));
        return new Page<>(
                published(jurisdiction, request).stream()
                        .map(each -> PublishedReply.of(each, wording))
                        .toList(),
                null);
    }

    private List<Published> published(String jurisdiction, HttpRequest<?> request) {
        return publications.today(new DivisionCode(jurisdiction), callers.of(request));
    }

    @Get("/{format}")
    @Produces(MediaType.ALL)
    @Operation(summary = "The same as a table to be put up, csv or xlsx")
    @ApiResponse(responseCode = "200", description = "The table, in the language asked for")
    HttpResponse<?> table(
            @PathVariable @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @PathVariable Sheet.Format format,
            HttpRequest<?> request) {
        return new PublicationSheet(Wording.in(Problems.locale(request)))
                .of(jurisdiction, published(jurisdiction, request))
                .file(format);
    }
}
