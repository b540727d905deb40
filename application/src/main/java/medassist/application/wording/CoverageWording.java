package medassist.application.wording;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.domain.comparison.Provision;
import medassist.domain.coverage.Handling;
import medassist.domain.coverage.Handling.ByReading;
import medassist.domain.coverage.Handling.Computed;
import medassist.domain.coverage.Handling.Delegated;
import medassist.domain.coverage.Handling.InProduct;
import medassist.domain.coverage.Handling.NotForSoftware;
import medassist.domain.coverage.Handling.Nowhere;
import medassist.domain.coverage.PackPart;
import medassist.domain.coverage.PackParts;
import medassist.domain.policy.Label;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Reading;

/** Says to policy officers where the product keeps to the sentences of a document 条款去向说明. */
public final class CoverageWording {

    /** The ways of keeping to a sentence, as their texts' keys name them, in the order of the summary. */
    private static final List<String> KINDS =
            List.of("COMPUTED", "READING", "DELEGATED", "BUILT", "PLANNED", "NO_MATTER", "NOWHERE");

    /** What is longer is a list, of which its beginning tells enough. */
    private static final int LONGEST = 60;

    private static final Set<Provision.Part> TOLD_BY_TITLE = EnumSet.of(
            Provision.Part.CLASS,
            Provision.Part.DISEASES,
            Provision.Part.POOL,
            Provision.Part.BENEFIT,
            Provision.Part.DESIGNATION);

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");
    private final Wording wording;
    private final ReviewWording review;
    private final Texts texts;

    CoverageWording(Wording wording, ReviewWording review, Texts texts) {
        this.wording = wording;
        this.review = review;
        this.texts = texts;
    }

    /** Name, document and version of the pack whose clauses follow. */
    public String title(PolicyPack pack) {
        return texts.text(
                "coverage.title",
                wording.label(pack.name()),
                pack.edition().document().number(),
                pack.edition().version());
    }

    public String words(Label label) {
        return wording.label(label);
    }

    /** In a word or two. */
    public String kind(Handling handling) {
        return texts.text("coverage." + key(handling));
    }

    /** Who or what keeps to the sentence, or why nothing does; empty where the pack does. */
    public String keeper(Handling handling) {
        return switch (handling) {
            case Delegated(Label to) -> wording.label(to);
            case InProduct(var part) -> texts.text("product." + part);
            case NotForSoftware(Label why) -> wording.label(why);
            case Computed _, ByReading _, Nowhere _ -> "";
        };
    }

    /** The parts of the pack by which the sentence is kept, or the readings, a line for each. */
    public List<String> ofPack(Handling handling, PackParts parts) {
        return switch (handling) {
            case Computed(List<String> names) ->
                lines(names, name -> parts.named(name).stream().map(part -> part(part, name.contains("."))));
            case ByReading(List<String> names) ->
                lines(
                        names,
                        name -> parts.readings(name).stream().map(Reading::text).map(wording::label));
            case Delegated _, InProduct _, NotForSoftware _, Nowhere _ -> List.of();
        };
    }

    /** How many sentences there are, and how many are kept in which way. */
    public String summary(List<Handling> handlings) {
        Map<String, Long> counts =
                handlings.stream().collect(Collectors.groupingBy(CoverageWording::key, Collectors.counting()));
        return texts.text(
                "coverage.summary",
                Stream.concat(Stream.of(handlings.size()), KINDS.stream().map(kind -> counts.getOrDefault(kind, 0L)))
                        .toArray());
    }

    private static String key(Handling handling) {
        return switch (handling) {
            case Computed _ -> "COMPUTED";
            case ByReading _ -> "READING";
            case Delegated _ -> "DELEGATED";
            case InProduct(var part) -> part.isBuilt() ? "BUILT" : "PLANNED";
            case NotForSoftware _ -> "NO_MATTER";
            case Nowhere _ -> "NOWHERE";
        };
    }

    private interface Naming {
        Stream<String> lines(String name);
    }

    /** A name that the pack does not know is told as it is. */
    private static List<String> lines(List<String> names, Naming naming) {
        return names.stream()
                .flatMap(name -> {
                    List<String> lines = naming.lines(name).toList();
                    return lines.isEmpty() ? Stream.of("? " + name) : lines.stream();
                })
                .distinct()
                .toList();
    }

    /** What it is called and, where one was asked for or the title does not tell, its figures. */
    private String part(PackPart part, boolean figureNamed) {
        if (!figureNamed && TOLD_BY_TITLE.contains(part.kind())) {
            return texts.text("coverage.part", review.part(part.kind()), shortened(wording.label(part.title())));
        }
        String figures = part.figures().entrySet().stream()
                .map(figure -> shortened(figure(figure.getKey(), figure.getValue())))
                .collect(Collectors.joining(texts.text("explain.separator")));
        if (part.kind() == Provision.Part.PACK) {
            return figures;
        }
        return texts.text(
                figures.isEmpty() ? "coverage.part" : "coverage.part.figures",
                review.part(part.kind()),
                shortened(wording.label(part.title())),
                figures);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private String figure(String name, String value) {
        String stated = value.replace(".00", "");
        return stated.equals("true") ? review.figure(name) : review.figure(name) + " " + inWords(stated);
    }

    /** A figure's value with its constants in the words of the language. */
    private String inWords(String value) {
        return CONSTANT.matcher(value)
                .replaceAll(constant -> texts.constant(constant.group()).orElse(constant.group()));
    }
}
