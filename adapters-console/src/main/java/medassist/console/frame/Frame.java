package medassist.console.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.wording.Texts;
import medassist.application.wording.Wording;
import medassist.console.block.Field;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.domain.access.Permission;
import medassist.domain.access.Session;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;

/**
 * What stands around a page's own content: title, menu, who is signed in, and the words in the visitor's language.
 *
 * @param title of the page, which is its heading too
 * @param entry of the menu that it belongs to; empty where it belongs to none
 */
public record Frame(Visitor visitor, String title, Optional<MenuEntry> entry) {

    /** The frame of a page whose title is among the words. */
    public static Frame of(Visitor visitor, MenuEntry entry) {
        return new Frame(visitor, ConsoleTexts.in(visitor.locale()).text("menu." + entry), Optional.of(entry));
    }

    /** The frame of a page with a title of its own below a menu entry. */
    public static Frame of(Visitor visitor, MenuEntry entry, String key, Object... arguments) {
        return new Frame(visitor, ConsoleTexts.in(visitor.locale()).text(key, arguments), Optional.of(entry));
    }

    /** The frame of a page outside of the menu. */
    public static Frame outside(Visitor visitor, String key, Object... arguments) {
        return new Frame(visitor, ConsoleTexts.in(visitor.locale()).text(key, arguments), Optional.empty());
    }

    /** A text in the visitor's language. */
    public String t(String key, Object... arguments) {
        return words().text(key, arguments);
    }

    private Texts words() {
        return ConsoleTexts.in(visitor.locale());
    }

    /** The wording of what is decided, in the visitor's language. */
    public Wording wording() {
        return Wording.in(visitor.locale());
    }

    public String refusal(Refusal refusal) {
        return wording().refusal(refusal);
    }

    /** The language as HTML names it. */
    public String lang() {
        return visitor.locale().getLanguage().equals("en") ? "en" : "zh-CN";
    }

    /** The language that the switch leads to. */
    public String otherLanguage() {
        return lang().equals("en") ? "zh" : "en";
    }

    public List<MenuEntry> menu() {
        return MenuEntry.of(visitor);
    }

    public boolean isAt(MenuEntry other) {
        return entry.filter(other::equals).isPresent();
    }

    /** Where an asset is, by its content, so that it may be kept for ever. */
    public String asset(String name) {
        return Assets.path(name);
    }

    /** When the account had signed in last before; empty where it never had. */
    public String lastSignIn() {
        return visitor.person()
                .flatMap(person -> person.session().before())
                .map(Said::time)
                .orElse("");
    }

    /** In how many minutes the session ends where nothing is asked for. */
    public long idleMinutes() {
        return Session.IDLE.toMinutes();
    }

    /** Constants to choose among, each in the words that stand behind the prefix. */
    public List<Field.Choice> choices(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(each -> new Field.Choice(each.name(), t(prefix + each.name())))
                .toList();
    }

    /** The same, or any of them. */
    public List<Field.Choice> choicesOrAny(String prefix, Enum<?>... constants) {
        return Stream.concat(Stream.of(new Field.Choice("", t("application.ANY"))), choices(prefix, constants).stream())
                .toList();
    }

    /** A person's number, which leads to the person whom the visitor may look up. */
    public Link person(PersonId id) {
        return visitor.may(Permission.LOOK_UP_PERSONS)
                ? new Link(id.value(), Paths.person(id))
                : Link.plain(id.value());
    }

    /** The roles of who is signed in, in words. */
    public String roles() {
        return visitor.person().stream()
                .flatMap(person -> person.roles().stream().sorted())
                .map(role -> t("role." + role))
                .reduce((one, other) -> one + " · " + other)
                .orElse("");
    }
}
