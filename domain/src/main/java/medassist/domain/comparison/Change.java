package medassist.domain.comparison;

import java.util.List;

/** How one pack differs from another. */
public sealed interface Change {

    /** Only the second pack provides it. */
    record Added(Provision provision) implements Change {}

    /** Only the first pack provides it. */
    record Removed(Provision provision) implements Change {}

    /** Both provide it, with other figures or by another clause. */
    record Altered(Provision was, Provision is, List<FigureChange> figures) implements Change {

        public Altered {
            figures = List.copyOf(figures);
        }
    }

    /** One figure; empty where a pack does not state it. */
    record FigureChange(String name, String was, String is) {}
}
