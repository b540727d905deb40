package medassist.hisfeed.clearing;

import java.time.InstantSource;
import java.util.List;
import medassist.application.MedAssist;
import medassist.hisfeed.message.Transaction;

/** The transactions of an institution's books, over use cases. */
public final class ClearingTransactions {

    private ClearingTransactions() {}

    public static List<Transaction> all(MedAssist medAssist, InstantSource clock) {
        return List.of(
                new TotalsTransaction(medAssist.statements(), medAssist.reconciling(), clock),
                new UploadTransaction(medAssist.files()),
                new DetailTransaction(medAssist.reconciling(), medAssist.files()),
                new DownloadTransaction(medAssist.files()),
                new ClearingTransaction(medAssist.clearing()),
                new ClearingWithdrawalTransaction(medAssist.clearing(), medAssist.decidingClearings()));
    }
}
