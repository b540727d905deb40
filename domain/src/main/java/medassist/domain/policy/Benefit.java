package medassist.domain.policy;

import java.time.LocalDate;
import java.util.List;
import medassist.domain.recipient.Applicant;

/**
 * One kind of aid in a policy pack 救助项目. Its id also names the group whose bases count towards its deductible.
 *
 * @param covers the care it aids; any one of these is enough
 * @param terms in the order in which the document lists the classes, which decides between equal payouts
 */
public record Benefit(String id, Label label, Base base, List<Coverage> covers, Clause clause, List<Terms> terms) {

    /** What a benefit is computed on. */
    public enum Base {
        /** 政策范围内个人负担费用: what insurance left to the person inside policy scope. */
        IN_POLICY_BURDEN,
        /** 救助后个人负担: what the earlier benefits of the settlement left of it. */
        REMAINING
    }

    public Benefit {
        covers = List.copyOf(covers);
        terms = List.copyOf(terms);
    }

    /** Whether it aids such care of the patient at all, whatever the class. */
    public boolean covers(CareType careType, Diagnosis diagnosis, Applicant patient, LocalDate day) {
        return Coverage.anyIncludes(covers, careType, diagnosis, patient, day);
    }

    /** The same with what is known of amounts that parameters say. */
    Benefit with(KnownFigures deductibles, KnownFigures limits) {
        return new Benefit(
                id,
                label,
                base,
                covers,
                clause,
                terms.stream().map(each -> each.with(deductibles, limits)).toList());
    }

    public List<Terms> termsOn(LocalDate day) {
        return terms.stream().filter(each -> each.validity().includes(day)).toList();
    }
}
