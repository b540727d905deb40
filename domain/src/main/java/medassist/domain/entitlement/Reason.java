package medassist.domain.entitlement;

import medassist.domain.policy.Clause;

/** Why a settlement was not aided at all, with the clause that says so. */
public record Reason(Code code, Clause clause) {

    /** The outcomes that pay nothing. */
    public enum Code {
        /** The institution was not designated on the settlement date 非定点医药机构. */
        NOT_DESIGNATED,
        /** No certification that the document counts was valid on the settlement date 非救助对象. */
        NOT_A_RECIPIENT,
        /** The document aids no care of this type 不属于救助的医疗类别. */
        CARE_TYPE_NOT_COVERED,
        /** The person is in scope, but the document states no terms for the class 未规定救助标准. */
        NO_STANDARD
    }
}
