package medassist.application.wording;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import medassist.domain.policy.AidClass;
import medassist.domain.policy.Benefit;
import medassist.domain.policy.DiseaseList;
import medassist.domain.policy.Label;
import medassist.domain.policy.PolicyPack;
import medassist.domain.policy.Pool;
import medassist.domain.proof.Finding;

/** Says in Chinese what a finding names by an id or a constant; an English author reads the words of the pack's text. */
final class PackNames {

    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z_0-9]+");

    private final Wording wording;
    private final Texts texts;
    private final PolicyPack pack;
    private final Finding.Rule rule;

    PackNames(Wording wording, Texts texts, PolicyPack pack, Finding.Rule rule) {
        this.wording = wording;
        this.texts = texts;
        this.pack = pack;
        this.rule = rule;
    }

    /** An argument of the finding: an id as its label and the id, constants as their words. */
    String inWords(String argument, int index) {
        if (wording.isEnglish()) {
            return argument;
        }
        return label(argument, index)
                .map(label -> texts.text("finding.named", label.zh(), argument))
                .orElseGet(() -> WORD.matcher(argument)
                        .replaceAll(word -> constant(word.group()).orElse(word.group())));
    }

    private Optional<Label> label(String id, int index) {
        Stream<Optional<Label>> pools = Stream.of(of(pack.pools(), Pool::id, Pool::label, id));
        Stream<Optional<Label>> others = Stream.of(
                of(pack.classes(), AidClass::id, AidClass::label, id),
                of(pack.benefits(), Benefit::id, Benefit::label, id));
        return (isAboutPool(index) ? Stream.concat(pools, others) : Stream.concat(others, pools))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Benefits often have the ids of their pools. */
    private boolean isAboutPool(int index) {
        return switch (rule) {
            case UNUSED_POOL, OUTER_LIMIT_MISSING, INNER_LIMIT_HIGHER, FLOOR_NEVER_GRANTED -> true;
            case LIMIT_NEVER_BINDS -> index == 0;
            default -> false;
        };
    }

    private static <T> Optional<Label> of(
            List<T> things, Function<T, String> id, Function<T, Label> label, String wanted) {
        return things.stream()
                .filter(each -> id.apply(each).equals(wanted))
                .map(label)
                .findFirst();
    }

    private Optional<String> constant(String word) {
        return of(pack.diseases(), DiseaseList::id, DiseaseList::label, word)
                .map(Label::zh)
                .or(() -> texts.constant(word));
    }
}
