package medassist.hisfeed.national;

import java.time.InstantSource;
import java.util.List;
import medassist.application.MedAssist;
import medassist.application.port.PolicyPacks;
import medassist.hisfeed.message.AnsweringMessages;
import medassist.hisfeed.message.Replies;

/** The transactions that a counter needs, over use cases. */
public final class NationalTransactions {

    private NationalTransactions() {}

    public static AnsweringMessages over(MedAssist medAssist, PolicyPacks policyPacks, InstantSource clock) {
        return new AnsweringMessages(
                List.of(
                        new SettlementTransaction(new ClaimReader(policyPacks)),
                        new ReversalTransaction(medAssist.records()),
                        new UndoTransaction()),
                medAssist.work(),
                medAssist.answeringOnce(),
                new Replies(clock));
    }
}
