package medassist.console.today;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import medassist.console.block.Fact;
import medassist.console.block.Facts;
import medassist.console.block.Sentences;
import medassist.console.frame.Frame;
import medassist.console.frame.MenuEntry;
import medassist.console.frame.Visitor;
import medassist.console.html.Html;

/** How the console is used 帮助: what each entry of the menu is for, and the keys. */
@Controller("/console/help")
class HelpController {

    private static final List<String> KEYS = List.of("/", "j", "k", "Enter", "?");

    @Get
    HttpResponse<?> help(Visitor visitor) {
        Frame frame = Frame.of(visitor, MenuEntry.HELP);
        return Html.page(
                frame,
                List.of(
                        new Sentences(
                                frame.t("help.places"),
                                frame.menu().stream()
                                        .map(entry -> new Sentences.Said(
                                                frame.t("menu." + entry) + "：" + frame.t("help." + entry), ""))
                                        .toList()),
                        new Facts(
                                frame.t("help.keys"),
                                KEYS.stream()
                                        .map(key -> Fact.of(key, frame.t("help.key." + KEYS.indexOf(key))))
                                        .toList())));
    }
}
