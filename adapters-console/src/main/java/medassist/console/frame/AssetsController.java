package medassist.console.frame;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/** Serves the files that pages refer to; a browser keeps each for ever. */
@Controller("/console/assets")
@OpenPage
@SameForAll
class AssetsController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Get("/{version}/{name}")
    HttpResponse<String> asset(@PathVariable String version, @PathVariable String name) {
        return Assets.find(version, name)
                .<HttpResponse<String>>map(asset -> HttpResponse.ok(asset.text())
                        .contentType(MediaType.of(asset.type()))
                        .header(HttpHeaders.CACHE_CONTROL, FOR_EVER))
                .orElseGet(HttpResponse::notFound);
    }
}
