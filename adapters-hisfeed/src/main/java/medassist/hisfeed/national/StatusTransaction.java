package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.application.queries.RecordQueries;
import medassist.application.settling.SettlementNumbers;
import medassist.application.work.AnswerKey;
import medassist.application.work.AnsweringOnce;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.domain.settlement.SettlementState;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Question;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.message.Replies;

/**
 * What became of a settlement 结算信息查询: 5203, by setl_id, or by the msgid of the message that settled it or took it back, so
 * that a sender can find out after a time-out.
 */
@Singleton
final class StatusTransaction implements Question {

    private final RecordQueries consulting;
    private final AnsweringOnce answering;

    StatusTransaction(RecordQueries consulting, AnsweringOnce answering) {
        this.consulting = consulting;
        this.answering = answering;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("5203");
    }

    @Override
    public Output answer(Message message) {
        Fields data = message.data();
        String number = data.text("setl_id");
        String msgid = data.text("medins_setl_id");
        if (number.isEmpty() && msgid.isEmpty()) {
            throw new MessageRefusedException(Fault.MISSING_FIELD, "setl_id");
        }
        return new Output.Json(
                number.isEmpty() ? byMessage(message, data, msgid) : byNumber(message, data, number, msgid));
    }

    private ObjectNode byNumber(Message message, Fields data, String number, String msgid) {
        String person = data.text("psn_no");
        Settlement settlement = consulting
                .settlement(message.institutionId(), new SettlementNumber(number))
                .filter(found -> person.isEmpty()
                        || person.equals(found.claim().personId().value()))
                .orElseThrow(() -> unknown(number));
        String visit = data.text("mdtrt_id");
        if (!visit.isEmpty() && !visit.equals(settlement.claim().visit().number())) {
            throw new MessageRefusedException(Fault.FIELDS_DISAGREE, "mdtrt_id");
        }
        if (!msgid.isEmpty() && !msgid.equals(settlement.claim().key().settlementId())) {
            throw new MessageRefusedException(Fault.FIELDS_DISAGREE, "medins_setl_id");
        }
        return settled(message, settlement);
    }

    private ObjectNode byMessage(Message message, Fields data, String msgid) {
        if (msgid.length() > Message.LONGEST_MSGID) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "medins_setl_id");
        }
        String person = data.text("psn_no");
        Optional<Settlement> settlement = consulting.settlement(new SettlementKey(message.institutionId(), msgid));
        if (settlement.isPresent()) {
            if (!person.isEmpty()
                    && !person.equals(settlement.get().claim().personId().value())) {
                throw new MessageRefusedException(Fault.FIELDS_DISAGREE, "psn_no");
            }
            return settled(message, settlement.get());
        }
        if (person.isEmpty()) {
            // A message that took something back is found by its person only.
            throw unknown(msgid);
        }
        return reversed(message, new PersonId(person), msgid);
    }

    /** As it was answered where a message settled it, and whether it was reversed since. */
    private ObjectNode settled(Message message, Settlement settlement) {
        var key = settlement.claim().key();
        ObjectNode output = answering
                .done(new AnswerKey(key.institutionId().value(), key.settlementId()))
                .flatMap(Replies::outputOf)
                .filter(kept -> kept.path("setlinfo").isObject())
                .orElseGet(() -> SettlementOutput.known(message.profile(), settlement));
        return flagged(output, settlement.isReversed() ? "1" : "0");
    }

    private ObjectNode reversed(Message message, PersonId personId, String msgid) {
        Settlement settlement = consulting
                .settlementReversedBy(personId, message.institutionId(), msgid)
                .orElseThrow(() -> unknown(msgid));
        var number = SettlementNumbers.of(
                new SettlementKey(message.institutionId(), msgid),
                settlement.claim().jurisdiction());
        boolean stands = settlement.state() instanceof SettlementState.Posted;
        return flagged(SettlementOutput.reversed(message.profile(), settlement, number, msgid), stands ? "0" : "1");
    }

    /** refd_setl_flag 退费结算标志: whether the settlement is reversed now. */
    private static ObjectNode flagged(ObjectNode output, String flag) {
        JsonNode setlinfo = output.path("setlinfo");
        ((ObjectNode) setlinfo).put("refd_setl_flag", flag);
        return output;
    }

    private static MessageRefusedException unknown(String number) {
        return Refusals.refused(new Refusal(Refusal.Code.UNKNOWN_SETTLEMENT, List.of(number)));
    }
}
