package medassist.domain.policy;

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
}
