package medassist.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds every figure of a pack's text, and changes each by one. */
final class Figures {

    /** What names, words and cases say is no figure of the law. */
    private static final Set<String> NO_FIGURES =
            Set.of("cases", "clause", "id", "label", "name", "number", "reading", "replaces", "title");

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(%?)");
    private static final Pattern ICD10 = Pattern.compile("([A-Z])([0-9]{2}|[0-9]{2}\\.[0-9]+)");
    private static final Pattern ICD10_RANGE = Pattern.compile("([A-Z])([0-9]{2})-\\1([0-9]{2})");

    private final PackText text;
    private final Set<Integer> seen = new HashSet<>();
    private final List<Changed> changed = new ArrayList<>();
    private final NavigableMap<LocalDate, List<PackNode>> days = new TreeMap<>();

    /** The pack's text with one figure changed. */
    record Changed(int line, String place, String was, String becomes, PackText text) {}

    private Figures(PackText text) {
        this.text = text;
    }

    /** The pack with each of its figures one lower, and one higher. */
    static List<Change> changed(ReadPack pack) {
        return changedByOne(pack.text()).stream()
                .map(each -> new Change(each.line(), each.place(), each.was(), each.becomes(), each.text()::read))
                .toList();
    }

    /** Whether it is an amount, a share, a number, a day or the code of a disease. */
    static boolean isFigure(String text) {
        return neighbours(text).findAny().isPresent();
    }

    /** The text with each of its figures one lower, and one higher. */
    static List<Changed> changedByOne(PackText text) {
        var figures = new Figures(text);
        figures.visit(PackNode.root(text.file(), text.text()));
        figures.moveTurns();
        return List.copyOf(figures.changed);
    }

    private void visit(PackNode node) {
        if (node.isMapping()) {
            node.fields().forEach((name, value) -> {
                if (!NO_FIGURES.contains(name) && !isUnheld(value)) {
                    visit(value);
                }
            });
        } else if (node.isText()) {
            days(node);
            // What is written once and named again is one figure.
            if (seen.add(node.start())) {
                String was = node.text();
                neighbours(was).forEach(becomes -> changed.add(change(node, was, becomes)));
            }
        } else {
            node.items().forEach(this::visit);
        }
    }

    /** Nothing says of which jurisdiction a pack is, but the name of its file. */
    private boolean isUnheld(PackNode node) {
        return node.place().equals("jurisdiction") && !text.isNamedByJurisdiction();
    }

    private void days(PackNode node) {
        if (DATE.matcher(node.text()).matches()) {
            days.computeIfAbsent(LocalDate.parse(node.text()), day -> new ArrayList<>())
                    .add(node);
        }
    }

    /** Where one thing ends and the next begins on the day after, both days move together: no gap, no overlap tells. */
    private void moveTurns() {
        days.forEach((last, ends) -> days.getOrDefault(last.plusDays(1), List.of()).stream()
                .filter(begin -> begin.place().endsWith(".from"))
                .findFirst()
                .ifPresent(begin -> byOne(step -> last.plusDays(step).toString())
                        .map(LocalDate::parse)
                        .forEach(moved -> changed.add(new Changed(
                                begin.line(),
                                begin.place(),
                                last + " | " + last.plusDays(1),
                                moved + " | " + moved.plusDays(1),
                                turnedAt(last, moved))))));
    }

    /** The text with the turn from one day to another, wherever the two days stand outside cases and words. */
    private PackText turnedAt(LocalDate last, LocalDate moved) {
        var turned = new StringBuilder(text.text());
        Stream.concat(
                        days.getOrDefault(last, List.of()).stream(),
                        days.getOrDefault(last.plusDays(1), List.of()).stream())
                .filter(node -> node.place().endsWith(".from") || node.place().endsWith(".to"))
                .forEach(node -> {
                    var day = LocalDate.parse(node.text());
                    String becomes = (day.equals(last) ? moved : moved.plusDays(1)).toString();
                    int from = begin(node);
                    turned.replace(from, from + becomes.length(), becomes);
                });
        return new PackText(text.file(), turned.toString());
    }

    /** Where in the text the figure begins, behind quotes. */
    private int begin(PackNode node) {
        return text.text().indexOf(node.text(), text.text().offsetByCodePoints(0, node.start()));
    }

    private Changed change(PackNode node, String was, String becomes) {
        int from = begin(node);
        String with = text.text().substring(0, from) + becomes + text.text().substring(from + was.length());
        return new Changed(node.line(), node.place(), was, becomes, new PackText(text.file(), with));
    }

    /** The figure one lower and one higher, in its last digit; nothing for what is no figure. */
    private static Stream<String> neighbours(String figure) {
        if (DATE.matcher(figure).matches()) {
            LocalDate day = LocalDate.parse(figure);
            return byOne(step -> day.plusDays(step).toString());
        }
        Matcher number = NUMBER.matcher(figure);
        if (number.matches()) {
            return byOne(step -> plus(number.group(1), step) + number.group(2));
        }
        Matcher code = ICD10.matcher(figure);
        if (code.matches()) {
            return byOne(step -> code.group(1) + plus(code.group(2), step));
        }
        Matcher range = ICD10_RANGE.matcher(figure);
        if (range.matches()) {
            String letter = range.group(1);
            return Stream.concat(
                    byOne(step -> letter + plus(range.group(2), step) + "-" + letter + range.group(3)),
                    byOne(step -> letter + range.group(2) + "-" + letter + plus(range.group(3), step)));
        }
        return Stream.of();
    }

    private static Stream<String> byOne(IntFunction<String> step) {
        return Stream.of(step.apply(-1), step.apply(1));
    }

    /** The number moved by so many of its last digit, with as many digits before the point. */
    private static String plus(String number, int steps) {
        var decimal = new BigDecimal(number);
        var moved = new BigDecimal(decimal.unscaledValue().add(BigInteger.valueOf(steps)), decimal.scale());
        String text = moved.toPlainString();
        return moved.signum() < 0 ? text : "0".repeat(Math.max(0, number.length() - text.length())) + text;
    }
}
