package medassist.domain.entitlement;

import medassist.domain.policy.Clause;
import medassist.domain.policy.Exclusion;

/** Why a settlement was not aided at all, with the clause that says so. */
public record Reason(Code code, Clause clause) {

    /** The outcomes that pay nothing. */
    public enum Code {
        /** The institution was not designated on the settlement date 非定点医药机构. */
        NOT_DESIGNATED,
        /** Another scheme pays the cost 由其他渠道保障. */
        PAID_BY_OTHER_SCHEME,
        /** No certification that the document counts was valid on the settlement date 非救助对象. */
        NOT_A_RECIPIENT,
        /** The document aids no care of this type 不属于救助的医疗类别. */
        CARE_TYPE_NOT_COVERED,
        /** The person is in scope, but the document states no terms for the class 未规定救助标准. */
        NO_STANDARD,
        /** The document leaves the terms to another authority 授权下级制定. */
        DELEGATED;

        static Code of(Exclusion.Kind kind) {
            return switch (kind) {
                case NO_STANDARD -> NO_STANDARD;
                case DELEGATED -> DELEGATED;
                case CARE_TYPE_NOT_COVERED -> CARE_TYPE_NOT_COVERED;
            };
        }
    }
}
