package medassist.domain.policy;

import java.util.List;
import medassist.domain.recipient.Applicant;

/**
 * The people to whom a document gives one set of terms 救助类别.
 *
 * @param clause where the document counts them among its recipients
 */
public record AidClass(String id, Label label, Condition condition, Clause clause) {

    public boolean includes(Applicant applicant) {
        return condition.isMetBy(applicant);
    }

    /** Whether the person belongs to at least one of the classes. */
    public static boolean anyIncludes(List<AidClass> classes, Applicant applicant) {
        for (int i = 0; i < classes.size(); i++) {
            AidClass aidClass = classes.get(i);
            if (aidClass.includes(applicant)) {
                return true;
            }
        }
        return false;
    }
}
