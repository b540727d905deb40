package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import medassist.application.answering.AnsweringOnce;
import medassist.application.assessing.Refusal;
import medassist.application.consulting.ConsultingRecords;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.application.settling.ReversingSettlements;
import medassist.application.settling.SettlementResult;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.message.Transaction;

/**
 * Undoes a message whose outcome its sender does not know 冲正交易: 2601. A settlement is taken back; a settlement that was
 * taken back stands again; a message that never arrived is refused when it does.
 */
@Singleton
final class UndoTransaction implements Transaction {

    private final ConsultingRecords consulting;
    private final ReversingSettlements reversing;
    private final AnsweringOnce answering;

    UndoTransaction(ConsultingRecords consulting, ReversingSettlements reversing, AnsweringOnce answering) {
        this.consulting = consulting;
        this.reversing = reversing;
        this.answering = answering;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("2601");
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Output answer(Message message) {
        Fields data = message.data();
        String undone = data.requiredText("omsgid");
        if (undone.length() > Message.LONGEST_MSGID || undone.equals(message.msgid())) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "omsgid");
        }
        var person = new PersonId(data.requiredText("psn_no"));
        // First of all, so that an original on its way has either arrived or is kept out for good.
        switch (data.requiredText("oinfno")) {
            case "2207", "2304" -> takeBack(message, person, undone, answering.undo(key(message, undone)));
            case "2208", "2305" -> letStandAgain(message, person, undone, answering.undo(key(message, undone)));
            default -> throw new MessageRefusedException(Fault.INVALID_FIELD, "oinfno");
        }
        return new Output.Json(JsonNodeFactory.instance.objectNode());
    }

    private static ExchangeKey key(Message message, String msgid) {
        return new ExchangeKey(message.institutionId().value(), msgid);
    }

    private void takeBack(Message message, PersonId person, String undone, Optional<String> answered) {
        Optional<Settlement> settlement = consulting.settlement(new SettlementKey(message.institutionId(), undone));
        if (settlement.isEmpty()) {
            requireThatNothingWasDone(answered, "oinfno");
        }
        settlement.ifPresent(posted -> {
            if (!posted.claim().personId().equals(person)) {
                throw new MessageRefusedException(Fault.FIELDS_DISAGREE, "psn_no");
            }
            if (reversing.reverse(posted.claim().key(), message.infno(), message.caller())
                    instanceof SettlementResult.Refused(Refusal refusal)) {
                throw Refusals.refused(refusal);
            }
        });
    }

    private void letStandAgain(Message message, PersonId person, String undone, Optional<String> answered) {
        var result = reversing.reinstate(person, message.institutionId(), undone, message.infno(), message.caller());
        switch (result) {
            case SettlementResult.Refused(Refusal refusal)
            when refusal.code() == Refusal.Code.UNKNOWN_SETTLEMENT ->
                requireThatNothingWasDone(answered, "psn_no, oinfno");
            case SettlementResult.Refused(Refusal refusal) -> throw Refusals.refused(refusal);
            case SettlementResult.Done _, SettlementResult.DoneBefore _ -> {}
        }
    }

    /** A message that was refused has done nothing; one that was done, but is not found so, is another than is named. */
    private static void requireThatNothingWasDone(Optional<String> answered, String fields) {
        if (answered.filter(Replies::isDone).isPresent()) {
            throw new MessageRefusedException(Fault.FIELDS_DISAGREE, fields);
        }
    }
}
