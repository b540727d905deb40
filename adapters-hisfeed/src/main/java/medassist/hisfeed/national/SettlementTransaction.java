package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Set;
import medassist.application.settling.SettleClaim;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.settlement.Settlement;
import medassist.hisfeed.message.Asked;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.PersonChange;
import medassist.hisfeed.message.Refusals;

/** Settles a bill 结算: 2207 outpatient, 2304 inpatient. */
@Singleton
final class SettlementTransaction implements PersonChange {

    private final ClaimReader reader;

    SettlementTransaction(ClaimReader reader) {
        this.reader = reader;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("2207", "2304");
    }

    @Override
    public Asked<?> read(Message message) {
        var echo = EchoedFields.of(message);
        return new Asked<>(new SettleClaim(reader.claim(message)), outcome -> output(message, echo, outcome));
    }

    private static ObjectNode output(Message message, EchoedFields echo, Outcome<Settlement> outcome) {
        return switch (outcome) {
            case Outcome.Done<Settlement>(Settlement settlement) ->
                SettlementOutput.settled(message.profile(), echo, settlement);
            case Outcome.DoneBefore<Settlement>(Settlement settlement) -> settledBefore(message, echo, settlement);
            case Outcome.Refused<Settlement>(Refusal refusal) -> throw Refusals.refused(refusal);
        };
    }

    /** Settled under this id by REST: answered as settled if it still is. */
    private static ObjectNode settledBefore(Message message, EchoedFields echo, Settlement settlement) {
        if (settlement.isReversed()) {
            throw new MessageRefusedException(Fault.ALREADY_REVERSED);
        }
        return SettlementOutput.settled(message.profile(), echo, settlement);
    }
}
