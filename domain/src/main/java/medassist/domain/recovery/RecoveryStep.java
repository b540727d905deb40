package medassist.domain.recovery;

import java.time.LocalDate;
import java.util.Optional;
import medassist.domain.ledger.Stamp;
import medassist.domain.money.Money;

/**
 * Something that was done about a recovery 追回步骤.
 *
 * @param amount what it takes off the debt; nothing where it takes nothing off
 * @param on the day it was paid, or referred; empty for other steps
 * @param reference the voucher of a repayment, the clearing application of a set-off, the number of a referral to justice
 * @param stamp when, by whom, and why
 */
public record RecoveryStep(Kind kind, Money amount, Optional<LocalDate> on, String reference, Stamp stamp) {

    /** What was done. */
    public enum Kind {
        /** 立案 */
        REPORTED,
        /** 认定, by another person */
        CONFIRMED,
        /** 查无实据 */
        CLEARED,
        /** 退回, in part or whole */
        REPAID,
        /** 抵扣: from what the institution is paid of an application for clearing */
        SET_OFF,
        /** 核销, by two people */
        WRITTEN_OFF,
        /** 移送司法机关 */
        REFERRED
    }

    /** A step that takes nothing off. */
    static RecoveryStep of(Kind kind, Stamp stamp) {
        return new RecoveryStep(kind, Money.ZERO, Optional.empty(), "", stamp);
    }
}
