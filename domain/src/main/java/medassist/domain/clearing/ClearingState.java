package medassist.domain.clearing;

import java.time.LocalDate;
import medassist.domain.ledger.Stamp;

/** How far an application has come 清算状态. */
public sealed interface ClearingState {

    /** Whether its lines are free to be applied for again. */
    default boolean freesLines() {
        return switch (this) {
            case Withdrawn _, Rejected _ -> true;
            case Applied _, Accepted _, Paid _ -> false;
        };
    }

    /** The state by a name that stays. */
    default String code() {
        return switch (this) {
            case Applied _ -> "APPLIED";
            case Withdrawn _ -> "WITHDRAWN";
            case Rejected _ -> "REJECTED";
            case Accepted _ -> "ACCEPTED";
            case Paid _ -> "PAID";
        };
    }

    /** Nothing was decided yet 已申请. */
    record Applied() implements ClearingState {}

    /** Reversed by who applied 已撤销; its lines may be applied for again. */
    record Withdrawn(Stamp stamp) implements ClearingState {}

    /** Refused by the office 已退回; its lines may be applied for again. */
    record Rejected(Stamp stamp) implements ClearingState {}

    /** To be paid 已受理. */
    record Accepted(Stamp stamp) implements ClearingState {}

    /**
     * Paid 已拨付.
     *
     * @param accepted when and by whom it was accepted
     * @param on the day of the payment
     * @param voucher the number of the payment's voucher 凭证号
     */
    record Paid(Stamp accepted, LocalDate on, String voucher, Stamp stamp) implements ClearingState {}
}
