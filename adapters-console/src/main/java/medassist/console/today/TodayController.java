package medassist.console.today;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import medassist.console.frame.Visitor;
import medassist.console.html.ErrorPages;
import medassist.console.html.Html;

/** Where the console begins. */
@Controller("/console")
@ExecuteOn(TaskExecutors.BLOCKING)
class TodayController {

    private final Queue queue;

    TodayController(Queue queue) {
        this.queue = queue;
    }

    @Get
    HttpResponse<?> begin() {
        return Html.to("/console/today");
    }

    /** What waits for the visitor. */
    @Get("/today")
    HttpResponse<?> today(Visitor visitor) {
        return queue.page(visitor);
    }

    /** Whatever else is asked for is not there. */
    @Get("/{+path}")
    HttpResponse<?> nowhere(String path, Visitor visitor) {
        return ErrorPages.page(visitor, HttpStatus.NOT_FOUND);
    }
}
