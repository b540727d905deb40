package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.application.assessing.Refusal;
import medassist.application.consulting.ConsultingRecords;
import medassist.application.settling.ReversingSettlements;
import medassist.application.settling.SettlementNumbers;
import medassist.application.settling.SettlementResult;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.message.Transaction;

/** Takes a settlement back 结算撤销: 2208 outpatient, 2305 inpatient. */
@Singleton
final class ReversalTransaction implements Transaction {

    private final ConsultingRecords consulting;
    private final ReversingSettlements reversing;

    ReversalTransaction(ConsultingRecords consulting, ReversingSettlements reversing) {
        this.consulting = consulting;
        this.reversing = reversing;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("2208", "2305");
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Output answer(Message message) {
        SettlementKey key = settlement(message).claim().key();
        return new Output.Json(
                switch (reversing.reverse(key, message.infno(), message.caller())) {
                    case SettlementResult.Done(Settlement settlement) -> output(message, settlement);
                    case SettlementResult.DoneBefore _ -> throw new MessageRefusedException(Fault.ALREADY_REVERSED);
                    case SettlementResult.Refused(Refusal refusal) -> throw Refusals.refused(refusal);
                });
    }

    /** The settlement that the message names, which must be the sender's own and of the visit it names. */
    private Settlement settlement(Message message) {
        Fields data = message.data();
        var number = new SettlementNumber(data.requiredText("setl_id"));
        Optional<Settlement> found = consulting
                .settlement(new PersonId(data.requiredText("psn_no")), number)
                .filter(settlement -> settlement.claim().key().institutionId().equals(message.institutionId()));
        Settlement settlement = found.orElseThrow(
                () -> Refusals.refused(new Refusal(Refusal.Code.UNKNOWN_SETTLEMENT, List.of(number.value()))));
        String visit = data.text("mdtrt_id");
        if (!visit.isEmpty() && !visit.equals(settlement.claim().visit().number())) {
            throw new MessageRefusedException(Fault.FIELDS_DISAGREE, "mdtrt_id");
        }
        return settlement;
    }

    private static ObjectNode output(Message message, Settlement settlement) {
        var reversalKey = new SettlementKey(message.institutionId(), message.msgid());
        var number = SettlementNumbers.of(reversalKey, settlement.claim().jurisdiction());
        return SettlementOutput.reversed(message.profile(), settlement, number, message.msgid());
    }
}
