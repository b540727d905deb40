package medassist.domain.coverage;

import java.util.List;
import medassist.domain.policy.Clause;

/**
 * A clause of a document, with what it decides, sentence by sentence 条款.
 *
 * @param place where it stands in the text of the clause list
 */
public record ListedClause(Clause clause, List<Sentence> sentences, String place) {

    public ListedClause {
        sentences = List.copyOf(sentences);
    }

    /** The number of the sentence at the index: the clause's own where it has but one, such as 三(一) or 三(一)-2. */
    public String numberOf(int index) {
        return sentences.size() == 1 ? clause.number() : clause.number() + "-" + (index + 1);
    }
}
