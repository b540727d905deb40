package medassist.domain.policy;

import java.util.Collection;
import java.util.Set;
import medassist.domain.recipient.Category;
import medassist.domain.recipient.Certification;

/** Whom a document counts as recipients 救助对象范围; not every one of them is given terms. */
public record RecipientScope(Set<Category> categories, Clause clause) {

    public RecipientScope {
        categories = Set.copyOf(categories);
    }

    public boolean includesAnyOf(Collection<Certification> certifications) {
        return certifications.stream().map(Certification::category).anyMatch(categories::contains);
    }
}
