package medassist.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import medassist.application.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shipped is sound, and every figure and every word of it is held fast by a case or by a rule. */
class ShippedPacksTests {

    /** The words of shipped packs that may be missing or exchanged unnoticed, by file and place, with the reason: none. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    static final PolicyShelf SHELF = PolicyShelf.of(null, List.of());

    @Test
    void areFiveAndWithoutErrors() {
        assertThat(SHELF.packs()).hasSize(5);
        assertThat(SHELF.remarks(Set.of()))
                .filteredOn(Remark::isError)
                .extracting(remark -> remark.file() + ":" + remark.line() + " "
                        + remark.text(Wording.in(Locale.ENGLISH).ofReview()))
                .isEmpty();
    }

    @Test
    void changeTheFigureMeantWhateverCharactersStandBeforeIt() {
        ReadPack pack = SHELF.packs().getFirst();
        String rare = "# " + "𠮷".repeat(60) + "\n";

        assertThat(Figures.changedByOne(
                        new PackText(pack.text().file(), rare + pack.text().text())))
                .extracting(change -> change.text().text().substring(rare.length()))
                .isEqualTo(Figures.changedByOne(pack.text()).stream()
                        .map(change -> change.text().text())
                        .toList());
    }

    static Stream<ReadPack> packs() {
        return SHELF.packs().stream();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void areHeldFastByTheirCases(ReadPack pack) {
        var trial = PackTrial.of(pack, SHELF);

        assertThat(trial.cases()).isGreaterThan(15);
        assertThat(trial.figuresChanged()).isGreaterThan(20);
        assertThat(trial.mismatches())
                .extracting(each ->
                        each.worked().place() + " " + each.aspect() + " " + each.expected() + " ≠ " + each.actual())
                .isEmpty();
        assertThat(trial.wordsChanged()).isGreaterThan(400);
        assertThat(trial.unnoticed())
                .filteredOn(each -> !EXCEPTIONS.containsKey(pack + " " + each.place()))
                .isEmpty();
    }
}
