package medassist.console.html;

import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import medassist.console.block.Block;
import medassist.console.block.Entry;
import medassist.console.block.Notice;
import medassist.console.frame.Done;
import medassist.console.frame.Frame;
import medassist.console.pages.JtepageGenerated;

/** Writes pages. */
public final class Html {

    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private Html() {}

    /** A page of blocks, one below the other. */
    public static MutableHttpResponse<String> page(Frame frame, List<Block> blocks) {
        return page(HttpStatus.OK, frame, blocks);
    }

    /** A page of blocks below what the visitor is to know first, or else below what was done just now. */
    public static MutableHttpResponse<String> page(
            HttpStatus status, Frame frame, List<Notice> before, List<Block> blocks) {
        Stream<? extends Block> first = before.isEmpty()
                ? frame.visitor().done().map(done -> Notice.done(frame.t("done." + done))).stream()
                : before.stream();
        return page(status, frame, Stream.concat(first, blocks.stream()).toList());
    }

    /** A page of blocks, with a status of its own. */
    public static MutableHttpResponse<String> page(HttpStatus status, Frame frame, List<Block> blocks) {
        return written(status, out -> JtepageGenerated.render(out, null, frame, numbered(blocks)));
    }

    /** The blocks with their forms counted, so that no two fields of a page have the same id. */
    private static List<Block> numbered(List<Block> blocks) {
        List<Block> all = new ArrayList<>();
        int forms = 0;
        for (Block block : blocks) {
            all.add(block instanceof Entry entry ? entry.numbered(++forms) : block);
        }
        return all;
    }

    /** A page by a template of its own. */
    public static MutableHttpResponse<String> written(HttpStatus status, Template template) {
        var text = new StringOutput();
        template.render(new OwaspHtmlTemplateOutput(text));
        return HttpResponse.<String>status(status).body(text.toString()).contentType(HTML);
    }

    /** Leads to another page, which is asked for anew. */
    public static MutableHttpResponse<String> to(String path) {
        return HttpResponse.seeOther(URI.create(path));
    }

    /** Leads to the page that shows what was done. */
    public static MutableHttpResponse<String> to(String path, Done done) {
        return to(path + "?" + Done.PARAMETER + "=" + done);
    }

    /** A template with what it is given. */
    @FunctionalInterface
    public interface Template {
        void render(HtmlTemplateOutput out);
    }
}
