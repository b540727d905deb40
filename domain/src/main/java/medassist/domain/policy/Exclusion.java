package medassist.domain.policy;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.recipient.Applicant;
import medassist.domain.validity.Validity;

/** Recipients whom a document gives no terms for some care, and says so or leaves it open 未予救助. */
public record Exclusion(Kind kind, List<AidClass> classes, List<Coverage> covers, Validity validity, Clause clause) {

    /** Why there are no terms. */
    public enum Kind {
        /** The document counts the class among its recipients, but states no terms for it 未规定救助标准. */
        NO_STANDARD,
        /** The document leaves the terms to another authority 授权下级制定. */
        DELEGATED,
        /** The document does not aid this care 不属于救助的医疗类别. */
        CARE_TYPE_NOT_COVERED
    }

    public Exclusion {
        classes = List.copyOf(classes);
        covers = List.copyOf(covers);
    }

    public boolean concerns(Applicant patient, CareType careType, Diagnosis diagnosis, LocalDate day) {
        return validity.includes(day)
                && AidClass.anyIncludes(classes, patient)
                && Coverage.anyIncludes(covers, careType, diagnosis, patient, day);
    }
}
