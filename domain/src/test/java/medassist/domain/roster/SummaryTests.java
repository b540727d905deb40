package medassist.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import medassist.domain.recipient.Category;
import medassist.domain.roster.Summary.Endings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A full list with a row without an identity number, or that ends more than 5 %, wants a second person's word. */
class SummaryTests {

    private static final int PERCENT = 5;

    @ParameterizedTest
    @CsvSource({
        "0,0,false",
        "100,0,false",
        "100,5,false",
        "100,6,true",
        "119,6,true",
        "120,6,false",
        "19,1,true",
        "20,1,false",
        "1,1,true",
        "1000000000,50000000,false",
        "1000000000,50000001,true"
    })
    void wantsAWordWhereTooManyEnd(int inForce, int ending, boolean wanted) {
        assertThat(summary(0, Map.of(Category.ORPHAN, new Endings(inForce, ending)))
                        .wantsWord(PERCENT))
                .isEqualTo(wanted);
    }

    @Test
    void wantsAWordWhereTooManyOfOneCategoryEnd() {
        var endings = Map.of(Category.SUBSISTENCE_ALLOWANCE, new Endings(1000, 0), Category.ORPHAN, new Endings(10, 1));

        assertThat(summary(0, endings).wantsWord(PERCENT)).isTrue();
        assertThat(summary(0, endings).wantsWord(10)).isFalse();
        assertThat(summary(0, endings).ending()).isEqualTo(1);
    }

    @Test
    void wantsAWordWhereAFullListDoesNotSayOfWhomARowIs() {
        var endings = Map.of(Category.ORPHAN, new Endings(100, 0));

        assertThat(summary(1, endings).wantsWord(PERCENT)).isTrue();
        assertThat(summary(0, endings).wantsWord(PERCENT)).isFalse();
    }

    @Test
    void wantsNoWordForAListOfChangesByWhichNobodyIsMissing() {
        assertThat(summary(7, Map.of()).wantsWord(PERCENT)).isFalse();
    }

    @Test
    void wantsNoWordWhereNothingCouldBeRead() {
        assertThat(Summary.failed(Roster.Failure.TRUNCATED).wantsWord(0)).isFalse();
        assertThat(Summary.EMPTY.wantsWord(0)).isFalse();
    }

    @Test
    void countsRowsByOutcome() {
        var summary = summary(0, Map.of());

        assertThat(summary.of(RosterOutcome.NEW)).isEqualTo(3);
        assertThat(summary.of(RosterOutcome.ENDING)).isZero();
    }

    @Test
    void listsEndingsInTheOrderOfCategories() {
        var endings = Map.of(
                Category.OTHER_SPECIAL, new Endings(1, 0),
                Category.EXTREME_POVERTY, new Endings(1, 0),
                Category.ORPHAN, new Endings(1, 0));

        assertThat(summary(0, endings).endingsInOrder().keySet())
                .containsExactly(Category.EXTREME_POVERTY, Category.ORPHAN, Category.OTHER_SPECIAL);
    }

    private static Summary summary(int withoutIdNumber, Map<Category, Endings> endings) {
        return new Summary(
                Roster.Failure.NONE, Map.of(RosterOutcome.NEW, 3), endings, withoutIdNumber, Effect.NONE, "digest", 0);
    }
}
