package medassist.domain.coverage;

import java.util.List;
import medassist.domain.policy.Clause;

/** All clauses of a document, each with its sentences and where the product keeps to them 条款清单. */
public record ClauseList(List<ListedClause> clauses) {

    public ClauseList {
        clauses = List.copyOf(clauses);
    }

    public boolean has(Clause clause) {
        return clauses.stream().anyMatch(listed -> listed.clause().equals(clause));
    }
}
