package medassist.rest.docs;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URL;

/** The OpenAPI document, and a page on which to try it. */
@Controller
@Hidden
class DocsController {

    private static final MediaType YAML = MediaType.of("application/yaml;charset=utf-8");

    private final ResourceResolver resources;

    DocsController(ResourceResolver resources) {
        this.resources = resources;
    }

    @Get("/openapi.yaml")
    @Produces("application/yaml")
    HttpResponse<StreamedFile> openApi() {
        URL document =
                resources.getResource("classpath:META-INF/swagger/openapi.yml").orElseThrow();
        return HttpResponse.ok(new StreamedFile(document)).contentType(YAML);
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
                  <script>SwaggerUIBundle({url: "/openapi.yaml", dom_id: "#ui", deepLinking: true});</script>
                </body>
                </html>
                """;
    }
}
