package medassist.domain.enrolment;

import java.util.List;
import java.util.Optional;
import medassist.domain.policy.Clause;

/**
 * What of a person's enrolment in an insurance year is subsidised 资助参保核定.
 *
 * @param subsidies one for each scheme of which something is paid
 * @param reasons why there is none, or not for a scheme
 */
public record SubsidyAnswer(int year, List<Subsidy> subsidies, List<Reason> reasons) {

    /** Why nothing is paid. */
    public enum Code {
        /** The document subsidises nobody of the person's categories 非资助对象. */
        NOT_A_RECIPIENT,
        /** The document leaves it to another authority 授权下级制定. */
        DELEGATED,
        /** A parameter that decides has no value 参数缺失. */
        MISSING_PARAMETER,
        /** The person is insured as an employee 非居民医保. */
        NOT_RESIDENT_SCHEME,
        /** The person has enrolled for the year already, and was certified since it began 当年已参保. */
        ALREADY_ENROLLED,
        /** The person died before 已死亡. */
        DECEASED
    }

    /**
     * A reason, with what it is about.
     *
     * @param detail the name of a parameter that has no value, else empty
     * @param clause where the document says so; empty where it is not the document that does
     */
    public record Reason(Code code, String detail, Optional<Clause> clause) {

        static Reason of(Code code) {
            return new Reason(code, "", Optional.empty());
        }
    }

    public SubsidyAnswer {
        subsidies = List.copyOf(subsidies);
        reasons = List.copyOf(reasons);
    }

    static SubsidyAnswer nothing(int year, Reason reason) {
        return new SubsidyAnswer(year, List.of(), List.of(reason));
    }
}
