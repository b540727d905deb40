package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.application.queries.RecordQueries;
import medassist.application.settling.SettlementNumbers;
import medassist.domain.institution.Institution;
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
import medassist.hisfeed.national.WithPerson.Known;

/**
 * What became of a settlement 结算信息查询: 5203, by setl_id, or by the msgid of the message that settled it or took it back, so
 * that a sender can find out after a time-out.
 */
@Singleton
final class StatusTransaction implements Question {

    private final RecordQueries consulting;
    private final KeptReplies keptReplies;

    StatusTransaction(RecordQueries consulting, KeptReplies keptReplies) {
        this.consulting = consulting;
        this.keptReplies = keptReplies;
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
        return number.isEmpty() ? byMessage(message, data, msgid) : byNumber(message, data, number, msgid);
    }

    private Output byNumber(Message message, Fields data, String number, String msgid) {
        String person = data.text("psn_no");
        Settlement settlement = consulting
                .settlement(message.institutionId(), new SettlementNumber(number), message.caller())
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

    private Output byMessage(Message message, Fields data, String msgid) {
        if (msgid.length() > Message.LONGEST_MSGID) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "medins_setl_id");
        }
        String person = data.text("psn_no");
        Optional<Settlement> settlement =
                consulting.settlement(new SettlementKey(message.institutionId(), msgid), message.caller());
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
    private Output settled(Message message, Settlement settlement) {
        ObjectNode output = keptReplies
                .output(message.profile(), settlement.claim().key())
                .orElseGet(() ->
                        SettlementOutput.settled(message.profile(), EchoedFields.none(), known(settlement, message)));
        return completed(message, settlement, output, settlement.isReversed());
    }

    private Output reversed(Message message, PersonId personId, String msgid) {
        var key = new SettlementKey(message.institutionId(), msgid);
        Settlement settlement = consulting
                .settlementReversedBy(personId, message.institutionId(), msgid, message.caller())
                .orElseThrow(() -> unknown(msgid));
        ObjectNode output = keptReplies
                .output(message.profile(), key)
                .orElseGet(() -> SettlementOutput.reversed(
                        message.profile(),
                        keptReplies.echoed(message.profile(), settlement.claim().key()),
                        known(settlement, message),
                        SettlementNumbers.of(key, settlement.claim().jurisdiction()),
                        msgid,
                        settlement
                                .reversedAt()
                                .orElseGet(() -> settlement.posted().at())));
        boolean stands = settlement.state() instanceof SettlementState.Posted;
        return completed(message, settlement, output, !stands);
    }

    private Known<Settlement> known(Settlement settlement, Message message) {
        return new Known<>(
                settlement,
                consulting
                        .person(settlement.claim().personId(), message.caller())
                        .orElseThrow());
    }

    /** With what only this transaction says: under its own names, and whether the settlement is reversed now. */
    private Output completed(Message message, Settlement settlement, ObjectNode output, boolean reversed) {
        ObjectNode setlinfo = (ObjectNode) output.path("setlinfo");
        var claim = settlement.claim();
        var places = message.profile().replies().payPlaces();
        setlinfo.put("refd_setl_flag", reversed ? "1" : "0");
        setlinfo.set("psn_pay", setlinfo.path("psn_part_amt"));
        setlinfo.set("cash_payamt", setlinfo.path("psn_cash_pay"));
        setlinfo.put("year", Integer.toString(claim.ledgerKey().year()));
        setlinfo.put("pay_loc", settlement.isPaidToPerson() ? places.office() : places.institution());
        setlinfo.put("fixmedins_code", message.institutionId().value());
        setlinfo.put(
                "fixmedins_name",
                consulting
                        .institution(message.institutionId(), message.caller())
                        .map(Institution::name)
                        .orElse(""));
        return new Output.Json(output, SettlementOutput.warnings(settlement));
    }

    private static MessageRefusedException unknown(String number) {
        return Refusals.refused(new Refusal(Refusal.Code.UNKNOWN_SETTLEMENT, List.of(number)));
    }
}
