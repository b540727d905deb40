package medassist.application.recovering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.SettlementKey;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;

/**
 * A case of recovery as it is reported 立案.
 *
 * @param applications the numbers of what was granted on application
 * @param designationEnds the last day of the institution's designation; empty where that goes on
 * @param reason why a second person should confirm it
 */
public record Report(
        DivisionCode jurisdiction,
        RecoveryCase.Kind kind,
        Debtor debtor,
        List<SettlementKey> settlements,
        List<String> applications,
        RecoveryCase.Finding finding,
        Optional<LocalDate> designationEnds,
        String reason) {

    public Report {
        settlements = List.copyOf(settlements);
        applications = List.copyOf(applications);
    }
}
