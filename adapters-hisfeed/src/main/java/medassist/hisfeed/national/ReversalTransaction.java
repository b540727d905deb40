package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import medassist.application.queries.RecordQueries;
import medassist.application.settling.ReverseSettlement;
import medassist.application.settling.SettlementNumbers;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.recipient.PersonId;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementNumber;
import medassist.hisfeed.message.Asked;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.PersonChange;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.national.WithPerson.Known;

/** Reverses a settlement 结算撤销: 2208 outpatient, 2305 inpatient. */
@Singleton
final class ReversalTransaction implements PersonChange {

    private final RecordQueries consulting;
    private final KeptReplies keptReplies;

    ReversalTransaction(RecordQueries consulting, KeptReplies keptReplies) {
        this.consulting = consulting;
        this.keptReplies = keptReplies;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("2208", "2305");
    }

    @Override
    public Asked<?> read(Message message) {
        Settlement settlement = settlement(message);
        EchoedFields kept =
                keptReplies.echoed(message.profile(), settlement.claim().key());
        return new Asked<>(
                new WithPerson<>(ReverseSettlement.of(
                        settlement, message.infno(), message.profile().books().clearedReversal())),
                outcome -> output(message, kept, outcome));
    }

    /** The settlement that the message names, which must be the sender's own and of the visit it names. */
    private Settlement settlement(Message message) {
        Fields data = message.data();
        var number = new SettlementNumber(data.requiredText("setl_id"));
        Optional<Settlement> found = consulting
                .settlement(new PersonId(data.requiredText("psn_no")), number, message.caller())
                .filter(settlement -> settlement.claim().key().institutionId().equals(message.institutionId()));
        Settlement settlement = found.orElseThrow(
                () -> Refusals.refused(new Refusal(Refusal.Code.UNKNOWN_SETTLEMENT, List.of(number.value()))));
        String visit = data.text("mdtrt_id");
        if (!visit.isEmpty() && !visit.equals(settlement.claim().visit().number())) {
            throw new MessageRefusedException(Fault.FIELDS_DISAGREE, "mdtrt_id");
        }
        return settlement;
    }

    private static ObjectNode output(Message message, EchoedFields kept, Outcome<Known<Settlement>> outcome) {
        return switch (outcome) {
            case Outcome.Done<Known<Settlement>>(Known<Settlement> known) -> reversed(message, kept, known);
            case Outcome.DoneBefore<Known<Settlement>> _ -> throw new MessageRefusedException(Fault.ALREADY_REVERSED);
            case Outcome.Refused<Known<Settlement>>(Refusal refusal) -> throw Refusals.refused(refusal);
        };
    }

    private static ObjectNode reversed(Message message, EchoedFields kept, Known<Settlement> known) {
        var reversalKey = new SettlementKey(message.institutionId(), message.msgid());
        var number = SettlementNumbers.of(reversalKey, known.result().claim().jurisdiction());
        Instant at = known.result().reversedAt().orElseThrow();
        return SettlementOutput.reversed(message.profile(), kept, known, number, message.msgid(), at);
    }
}
