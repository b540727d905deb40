package medassist.hisfeed.national;

import java.time.InstantSource;
import java.util.List;
import medassist.application.MedAssist;
import medassist.application.port.CallerLimits;
import medassist.application.port.PolicyPacks;
import medassist.hisfeed.Counter;
import medassist.hisfeed.message.AnsweringMessages;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.message.Transaction;

/** The transactions that a counter needs, over use cases. */
public final class NationalTransactions {

    private NationalTransactions() {}

    public static AnsweringMessages over(MedAssist medAssist, PolicyPacks policyPacks, InstantSource clock) {
        return new AnsweringMessages(
                all(medAssist, policyPacks, clock), medAssist.work(), medAssist.answeringOnce(), new Replies(clock));
    }

    public static List<Transaction> all(MedAssist medAssist, PolicyPacks policyPacks, InstantSource clock) {
        return all(medAssist, Counter.UNLIMITED, clock);
    }

    /** The same with limits. */
    public static List<Transaction> all(MedAssist medAssist, CallerLimits limits, InstantSource clock) {
        var reader = new ClaimReader();
        var keptReplies = new KeptReplies(medAssist.answeringOnce());
        return List.of(
                new PersonTransaction(medAssist.records(), medAssist.policies(), limits),
                new QuoteTransaction(reader, medAssist.work()),
                new SettlementTransaction(reader),
                new ReversalTransaction(medAssist.records(), keptReplies),
                new UndoTransaction(),
                new StatusTransaction(medAssist.records(), keptReplies),
                new AccumulationTransaction(medAssist.records(), clock),
                new SignInTransaction(medAssist.attending()),
                new SignOutTransaction(medAssist.attending()));
    }
}
