package medassist.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import medassist.domain.policy.Clause;
import medassist.domain.policy.Label;
import org.junit.jupiter.api.Test;

class ClauseListTests {

    private static final Sentence SENTENCE =
            new Sentence(new Label("救助七成", "70%"), new Handling.Nowhere(), "clauses[0].sentences[0]");

    @Test
    void numbersTheSentencesOfAClauseThatHasSeveral() {
        var one = new ListedClause(new Clause("三(一)"), List.of(SENTENCE), "clauses[0]");
        var two = new ListedClause(new Clause("三(二)"), List.of(SENTENCE, SENTENCE), "clauses[1]");

        assertThat(one.numberOf(0)).isEqualTo("三(一)");
        assertThat(two.numberOf(0)).isEqualTo("三(二)-1");
        assertThat(two.numberOf(1)).isEqualTo("三(二)-2");
    }

    @Test
    void hasTheClausesThatItListsAndNotThoseAboveOrBelowThem() {
        var list = new ClauseList(List.of(new ListedClause(new Clause("三(一)"), List.of(SENTENCE), "clauses[0]")));

        assertThat(list.has(new Clause("三(一)"))).isTrue();
        assertThat(list.has(new Clause("三"))).isFalse();
        assertThat(list.has(new Clause("三(一)1"))).isFalse();
    }
}
