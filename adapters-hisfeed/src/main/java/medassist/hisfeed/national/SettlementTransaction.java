package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Set;
import medassist.application.assessing.Refusal;
import medassist.application.settling.SettlementResult;
import medassist.application.settling.SettlingClaims;
import medassist.domain.settlement.Settlement;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.message.Transaction;

/** Settles a bill 结算: 2207 outpatient, 2304 inpatient. */
@Singleton
final class SettlementTransaction implements Transaction {

    private final ClaimReader reader;
    private final SettlingClaims settling;

    SettlementTransaction(ClaimReader reader, SettlingClaims settling) {
        this.reader = reader;
        this.settling = settling;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("2207", "2304");
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Output answer(Message message) {
        var echo = Echo.of(message);
        var claim = reader.claim(message);
        return new Output.Json(
                switch (settling.settle(claim, message.caller())) {
                    case SettlementResult.Done(Settlement settlement) ->
                        SettlementOutput.settled(message.profile(), echo, settlement);
                    case SettlementResult.DoneBefore(Settlement settlement) -> settledBefore(message, echo, settlement);
                    case SettlementResult.Refused(Refusal refusal) -> throw Refusals.refused(refusal);
                });
    }

    /** Settled under this id by REST: answered as settled if it still is. */
    private static ObjectNode settledBefore(Message message, Echo echo, Settlement settlement) {
        if (settlement.isReversed()) {
            throw new MessageRefusedException(Fault.ALREADY_REVERSED);
        }
        return SettlementOutput.settled(message.profile(), echo, settlement);
    }
}
