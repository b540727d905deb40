package medassist.domain.policy;

import java.util.Collection;
import java.util.Set;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;

/** What a document asks of a person before a class of terms serves 认定条件. */
public sealed interface Condition {

    /** Whether the certifications valid on the settlement date meet the condition. */
    boolean isMetBy(Collection<Certification> certifications);

    /** The person is certified in at least one of the categories. */
    record HoldsAnyOf(Set<Category> categories) implements Condition {

        public HoldsAnyOf {
            categories = Set.copyOf(categories);
        }

        @Override
        public boolean isMetBy(Collection<Certification> certifications) {
            return certifications.stream().map(Certification::category).anyMatch(categories::contains);
        }
    }
}
