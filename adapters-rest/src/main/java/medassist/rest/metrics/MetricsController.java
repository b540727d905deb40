package medassist.rest.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import medassist.domain.access.Permission;
import medassist.rest.caller.Callers;

/** What the service counts of itself, as Prometheus scrapes it 监控指标. */
@Controller
@Hidden
class MetricsController {

    /** The text format that every Prometheus reads. */
    private static final String TEXT = "text/plain;version=0.0.4;charset=utf-8";

    private final PrometheusMeterRegistry registry;
    private final Callers callers;

    MetricsController(PrometheusMeterRegistry registry, Callers callers) {
        this.registry = registry;
        this.callers = callers;
    }

    @Get("/metrics")
    @Produces(TEXT)
    String metrics(HttpRequest<?> request) {
        callers.of(request).reach(Permission.OPERATE);
        return registry.scrape(TEXT);
    }
}
