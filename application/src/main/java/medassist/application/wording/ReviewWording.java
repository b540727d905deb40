package medassist.application.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import medassist.domain.comparison.Change;
import medassist.domain.comparison.Provision;
import medassist.domain.policy.Label;
import medassist.domain.policy.PolicyPack;
import medassist.domain.proof.Finding;
import medassist.domain.trial.Mismatch;

/** Says to policy officers and reviewers what is found of packs: by proof, by their cases, and between two of them 审查说明. */
public final class ReviewWording {

    /** How a limit's figure begins; the name of its pool follows. */
    private static final String LIMIT = "limit ";

    private final Wording wording;
    private final Texts texts;

    ReviewWording(Wording wording, Texts texts) {
        this.wording = wording;
        this.texts = texts;
    }

    /** What the proof of a pack found; in Chinese with the pack's own words for what it names. */
    public String finding(Finding finding, PolicyPack pack) {
        var names = new PackNames(wording, texts, pack, finding.rule());
        return texts.text(
                "finding." + finding.rule(),
                IntStream.range(0, finding.arguments().size())
                        .mapToObj(index -> names.inWords(finding.arguments().get(index), index))
                        .toArray());
    }

    /** What the things are called in which something was found; empty where they have no names. */
    public String labels(List<Label> labels) {
        return labels.isEmpty()
                ? ""
                : texts.text("lint.labels", labels.stream().map(wording::label).collect(Collectors.joining(" · ")));
    }

    /** What is wrong with the text of a pack, by its code and what it speaks of. */
    public String fault(String code, List<String> arguments) {
        return texts.text(
                "fault." + code,
                arguments.stream()
                        .map(each -> texts.has("amountFault." + each) ? texts.text("amountFault." + each) : each)
                        .toArray());
    }

    public String severity(boolean error) {
        return texts.text(error ? "lint.error" : "lint.notice");
    }

    public String lintResult(int packs, long errors, long notices) {
        return texts.text("lint.result", packs, errors, notices);
    }

    public String mismatch(Mismatch mismatch) {
        return texts.text(
                "trial.mismatch",
                mismatch.worked().place(),
                texts.text("aspect." + mismatch.aspect()),
                mismatch.expected(),
                mismatch.actual());
    }

    /** A figure or word that could be another, or missing, without any case noticing. */
    public String unnoticed(String place, String was, String becomes) {
        return becomes.isEmpty()
                ? texts.text("trial.unnoticed.dropped", place, was)
                : texts.text("trial.unnoticed", place, was, becomes);
    }

    public String trialResult(String file, int cases, int mismatches, int figures, int words, int unnoticed) {
        return texts.text("trial.result", file, cases, mismatches, figures, words, unnoticed);
    }

    /** What changed, a line for the thing and one for each of its figures. */
    public List<String> change(Change change) {
        return switch (change) {
            case Change.Added(Provision provision) -> whole("change.added", provision);
            case Change.Removed(Provision provision) -> whole("change.removed", provision);
            case Change.Altered(Provision was, Provision is, List<Change.FigureChange> figures) -> {
                var lines = new ArrayList<String>();
                String clause =
                        was.clause().equals(is.clause()) ? is.clause().number() : was.clause() + " → " + is.clause();
                lines.add(texts.text("change.altered", part(is.part()), wording.label(is.title()), clause));
                figures.forEach(figure -> lines.add(
                        texts.text("change.figure", figure(figure.name()), stated(figure.was()), stated(figure.is()))));
                yield lines;
            }
        };
    }

    public String noChange() {
        return texts.text("change.none");
    }

    private List<String> whole(String key, Provision provision) {
        var lines = new ArrayList<String>();
        lines.add(texts.text(key, part(provision.part()), wording.label(provision.title()), provision.clause()));
        provision.figures().forEach((name, value) -> {
            if (!value.isEmpty()) {
                lines.add(texts.text("change.stated", figure(name), value));
            }
        });
        return lines;
    }

    String part(Provision.Part part) {
        return texts.text("provision." + part);
    }

    /** A figure's name; pools and diseases have names of their own. */
    String figure(String name) {
        if (name.startsWith(LIMIT)) {
            return texts.text("figure.limit", name.substring(LIMIT.length()));
        }
        String key = "figure." + name;
        return texts.has(key) ? texts.text(key) : name;
    }

    private String stated(String value) {
        return value.isEmpty() ? texts.text("change.unstated") : value;
    }
}
