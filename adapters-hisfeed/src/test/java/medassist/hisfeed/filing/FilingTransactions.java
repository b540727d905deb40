package medassist.hisfeed.filing;

import java.util.List;
import medassist.application.MedAssist;
import medassist.hisfeed.message.Transaction;

/** The transactions of filings, over use cases. */
public final class FilingTransactions {

    private FilingTransactions() {}

    public static List<Transaction> all(MedAssist medAssist) {
        return List.of(
                new FilingTransaction(medAssist.policies()),
                new FilingWithdrawalTransaction(medAssist.records()),
                new RecognisedDiseasesTransaction(medAssist.records()),
                new ReferralsTransaction(medAssist.records()));
    }
}
