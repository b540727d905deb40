package medassist.contracts;

import medassist.contracts.stores.AccountsContract;
import medassist.contracts.stores.AdjustmentsContract;
import medassist.contracts.stores.AlertsContract;
import medassist.contracts.stores.ApplicationsContract;
import medassist.contracts.stores.AuditTrailContract;
import medassist.contracts.stores.CaseFilesContract;
import medassist.contracts.stores.ClearingsContract;
import medassist.contracts.stores.DifferencesContract;
import medassist.contracts.stores.EnrolmentsContract;
import medassist.contracts.stores.EventsContract;
import medassist.contracts.stores.FundsContract;
import medassist.contracts.stores.InstitutionsContract;
import medassist.contracts.stores.KeptAnswersContract;
import medassist.contracts.stores.KeptFilesContract;
import medassist.contracts.stores.LedgersContract;
import medassist.contracts.stores.LoginsContract;
import medassist.contracts.stores.PaperFilesContract;
import medassist.contracts.stores.ParameterValuesContract;
import medassist.contracts.stores.PaymentsContract;
import medassist.contracts.stores.PendingActsContract;
import medassist.contracts.stores.PersonsContract;
import medassist.contracts.stores.PolicyTrialsContract;
import medassist.contracts.stores.ReachContract;
import medassist.contracts.stores.RecoveriesContract;
import medassist.contracts.stores.RostersContract;
import medassist.contracts.stores.SettlementsContract;
import medassist.contracts.stores.SignInsContract;
import medassist.contracts.stores.StoresTest;
import medassist.contracts.stores.UnitOfWorkContract;
import medassist.contracts.stores.UsedSignaturesContract;

/**
 * What every persistence adapter must do: the contracts of all its ports. The stores in memory and those in PostgreSQL
 * extend it, and so does yours.
 */
public abstract class StoresContract extends StoresTest
        implements UnitOfWorkContract,
                CaseFilesContract,
                InstitutionsContract,
                PersonsContract,
                LedgersContract,
                SettlementsContract,
                KeptAnswersContract,
                AdjustmentsContract,
                EventsContract,
                AuditTrailContract,
                ClearingsContract,
                DifferencesContract,
                KeptFilesContract,
                SignInsContract,
                PendingActsContract,
                ParameterValuesContract,
                UsedSignaturesContract,
                EnrolmentsContract,
                AlertsContract,
                ApplicationsContract,
                PaperFilesContract,
                PaymentsContract,
                FundsContract,
                PolicyTrialsContract,
                RecoveriesContract,
                RostersContract,
                AccountsContract,
                LoginsContract,
                ReachContract {

    protected StoresContract() {}
}
