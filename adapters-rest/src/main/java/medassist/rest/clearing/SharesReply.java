package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import medassist.domain.entitlement.Shares;
import medassist.domain.money.Money;

/**
 * Who pays what, on the wire.
 *
 * @param funds what all funds pay, the aid among them
 * @param aid what assistance pays, whichever fund it comes from
 */
@Serdeable
record SharesReply(
        Money totalFee,
        Money funds,
        Money aid,
        Money assistanceFund,
        Money otherAid,
        Money personalAccount,
        Money cash,
        Money hospital) {

    static SharesReply of(Shares shares) {
        return new SharesReply(
                shares.total(),
                shares.funds(),
                shares.aid(),
                shares.assistanceFund(),
                shares.otherAid(),
                shares.account(),
                shares.cash(),
                shares.hospital());
    }
}
