package medassist.hisfeed.national;

import java.time.InstantSource;
import java.util.List;
import medassist.application.port.PolicyPacks;
import medassist.application.port.UseCases;
import medassist.hisfeed.message.AnsweringMessages;
import medassist.hisfeed.message.Replies;

/** The transactions that a counter needs, over use cases. */
public final class NationalTransactions {

    private NationalTransactions() {}

    public static AnsweringMessages over(UseCases useCases, PolicyPacks policyPacks, InstantSource clock) {
        var reader = new ClaimReader(policyPacks);
        return new AnsweringMessages(
                List.of(
                        new SettlementTransaction(reader, useCases.settling()),
                        new ReversalTransaction(useCases.consulting(), useCases.reversing()),
                        new UndoTransaction(useCases.consulting(), useCases.reversing(), useCases.answering())),
                useCases.answering(),
                new Replies(clock));
    }
}
