package medassist.rest.docs;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.web.router.Router;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import medassist.rest.gate.Open;
import medassist.rest.problem.Problems;

/** The OpenAPI document, and a page on which to try it. */
@Controller
@Open
@Hidden
class DocsController {

    private static final MediaType YAML = MediaType.of("application/yaml;charset=utf-8");

    private final ResourceResolver resources;
    private final Router router;

    DocsController(ResourceResolver resources, Router router) {
        this.resources = resources;
        this.router = router;
    }

    @Get("/openapi.yaml")
    @Produces("application/yaml")
    HttpResponse<String> openApi(HttpRequest<?> request) throws IOException {
        URL written =
                resources.getResource("classpath:META-INF/swagger/openapi.yml").orElseThrow();
        try (InputStream yaml = written.openStream()) {
            ApiDocument document = new ApiDocument(yaml).with(feed());
            boolean chinese = request.getHeaders().contains(HttpHeaders.ACCEPT_LANGUAGE)
                    && Problems.locale(request).equals(Locale.CHINESE);
            return HttpResponse.ok((chinese ? document.inChinese() : document).text())
                    .contentType(YAML)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    /** Where messages of the hospital feed are served, whichever adapter does. */
    private List<String> feed() {
        return router.uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                .map(route -> route.getUriMatchTemplate().toString())
                .filter(path -> path.endsWith("/{infno}"))
                .sorted()
                .toList();
    }

    @Get("/docs")
    @Produces(MediaType.TEXT_HTML)
    String page() {
        return """
                <!DOCTYPE html>
                <html lang="zh-CN">
                <head>
                  <meta charset="utf-8">
                  <title>MedAssist 医疗救助 · API</title>
                  <link rel="stylesheet" href="/docs/assets/swagger-ui.css">
                </head>
                <body>
                  <div id="ui"></div>
                  <script src="/docs/assets/swagger-ui-bundle.js"></script>
                  <script src="/docs/start.js"></script>
                </body>
                </html>
                """;
    }

    /** What begins the page; a file of its own, so that no page needs a script in itself. */
    @Get("/docs/start.js")
    @Produces("text/javascript")
    String start() {
        return "SwaggerUIBundle({url: \"/openapi.yaml\", dom_id: \"#ui\", deepLinking: true});";
    }
}
