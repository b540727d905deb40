package medassist.application.assessing;

import java.util.List;

/**
 * Why something was refused by a rule; nothing was changed.
 *
 * @param arguments what the wording of the code speaks of, in its order
 */
public record Refusal(Code code, List<String> arguments) {

    /** The refusals, by names that stay. */
    public enum Code {
        /** The parts of the bill do not make its total 费用合计不符. */
        AMOUNTS_DO_NOT_ADD_UP,
        /** The insurers paid more than the bill 已支付金额超过总额. */
        PAID_EXCEEDS_TOTAL,
        UNKNOWN_PERSON,
        /** The person is insured elsewhere 参保地不符. */
        JURISDICTION_DIFFERS,
        UNKNOWN_INSTITUTION,
        /** No document of the jurisdiction is in force on the settlement date. */
        NO_POLICY_IN_FORCE,
        /** The claim says that another scheme pays, but the document knows no such carve-out. */
        NO_CARVE_OUT,
        /** The institution has used the settlement id for another content. */
        SETTLEMENT_ID_REUSED,
        UNKNOWN_SETTLEMENT,
        UNKNOWN_ADJUSTMENT,
        /** The adjustment was decided otherwise, or has lapsed. */
        ADJUSTMENT_NOT_DUE,
        /** A yearly limit has no room for it, since others draw on it. */
        LIMIT_WOULD_BE_EXCEEDED,
        /** It is part of an application for clearing, and is taken back by adjustment only 已纳入清算. */
        SETTLEMENT_CLEARED,
        /** It is in no application for clearing, so that it is taken back as usual. */
        SETTLEMENT_NOT_CLEARED,
        /** The month has nothing, or nothing more, to be cleared. */
        NOTHING_TO_CLEAR,
        /** The institution's figures are not ours 清算金额不符. */
        CLEARING_FIGURES_DIFFER,
        UNKNOWN_CLEARING,
        /** The application has gone another way, or is not so far. */
        CLEARING_STATE,
        /** A payment is neither before its month nor in the future. */
        NO_PAYDAY,
        /** Differences of the month are open 对账差异未处理. */
        DIFFERENCES_OPEN,
        UNKNOWN_DIFFERENCE,
        UNKNOWN_FILE,
        UNKNOWN_SIGN_IN
    }

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(Code code, Object... arguments) {
        return new Refusal(
                code, List.of(arguments).stream().map(Object::toString).toList());
    }
}
