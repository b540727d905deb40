package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import medassist.application.settling.ReinstateSettlement;
import medassist.application.settling.UndoReversal;
import medassist.application.settling.UndoSettlement;
import medassist.application.work.Request;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.hisfeed.message.Asked;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.PersonChange;
import medassist.hisfeed.message.Refusals;

/**
 * Undoes a message whose outcome its sender does not know 冲正交易: 2601. A settlement is reversed; a settlement that was reversed is
 * reinstated; a message that has not arrived is refused when it does.
 */
@Singleton
final class UndoTransaction implements PersonChange {

    @Override
    public Set<String> infnos() {
        return Set.of("2601");
    }

    @Override
    public Asked<?> read(Message message) {
        Fields data = message.data();
        String undone = data.requiredText("omsgid");
        if (undone.length() > Message.LONGEST_MSGID || undone.equals(message.msgid())) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "omsgid");
        }
        var person = new PersonId(data.requiredText("psn_no"));
        var institution = message.institutionId();
        return switch (message.profile().reading().transaction(data.requiredText("oinfno"))) {
            case "2207", "2304" ->
                asked(new UndoSettlement(person, new SettlementKey(institution, undone), message.infno()), "oinfno");
            case "2208", "2305" ->
                asked(
                        new UndoReversal(new ReinstateSettlement(person, institution, undone, message.infno())),
                        "psn_no, oinfno");
            default -> throw new MessageRefusedException(Fault.INVALID_FIELD, "oinfno");
        };
    }

    /** @param fields at fault where the message to be undone has done something else than is said of it */
    private static Asked<?> asked(Request<Optional<Settlement>> request, String fields) {
        return new Asked<>(request, outcome -> output(outcome, fields));
    }

    private static ObjectNode output(Outcome<Optional<Settlement>> outcome, String fields) {
        if (outcome instanceof Outcome.Refused<Optional<Settlement>>(Refusal refusal)) {
            throw switch (refusal.code()) {
                case UNDOES_ANOTHER_PERSON -> new MessageRefusedException(Fault.FIELDS_DISAGREE, "psn_no");
                case UNDOES_ANOTHER_KIND -> new MessageRefusedException(Fault.FIELDS_DISAGREE, fields);
                case ALREADY_REVERSED -> new MessageRefusedException(Fault.ALREADY_REVERSED);
                default -> Refusals.refused(refusal);
            };
        }
        return JsonNodeFactory.instance.objectNode();
    }
}
