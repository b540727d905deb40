package medassist.domain.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import medassist.domain.recipient.Applicant;
import medassist.domain.validity.Validity;

/**
 * A kind of aid that a document grants on application 依申请救助事项.
 *
 * @param kind names it in its pack, and to who applies, such as {@code LOOK_BACK}
 * @param classes to one of which the person belongs on the day by which it is decided
 * @param validity the days by which it can be decided
 * @param papers what is handed in with it
 */
public record ApplicationRule(
        String kind,
        Label label,
        List<AidClass> classes,
        Validity validity,
        AwardFormula formula,
        Fund fund,
        List<Paper> papers,
        Clause clause) {

    /**
     * A paper that is handed in 申请材料.
     *
     * @param kind such as {@code INVOICE}
     * @param care of bills for which care it is asked
     */
    public record Paper(String kind, Set<CareType> care) {

        public Paper {
            care = CareType.setOf(care);
        }
    }

    public ApplicationRule {
        classes = List.copyOf(classes);
        papers = List.copyOf(papers);
    }

    /** Whether it is for such a person, decided by the day. */
    public boolean concerns(Applicant applicant, LocalDate day) {
        return validity.includes(day) && AidClass.anyIncludes(classes, applicant);
    }
}
