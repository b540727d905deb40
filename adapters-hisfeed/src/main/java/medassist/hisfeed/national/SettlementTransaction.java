package medassist.hisfeed.national;

import jakarta.inject.Singleton;
import java.util.Set;
import medassist.application.settling.SettleClaim;
import medassist.domain.outcome.Outcome;
import medassist.domain.settlement.Settlement;
import medassist.hisfeed.message.Asked;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.PersonChange;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.national.WithPerson.Known;

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
        return new Asked<>(
                new WithPerson<>(new SettleClaim(reader.claim(message))),
                outcome -> SettlementOutput.settled(message.profile(), echo, settled(outcome)),
                outcome -> SettlementOutput.warnings(settled(outcome).result()));
    }

    /** What was settled, now or before under this id by REST, if it still is. */
    private static Known<Settlement> settled(Outcome<Known<Settlement>> outcome) {
        Known<Settlement> known = Refusals.doneOrRefused(outcome);
        if (known.result().isReversed()) {
            throw new MessageRefusedException(Fault.ALREADY_REVERSED);
        }
        return known;
    }
}
