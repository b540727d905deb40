package medassist.domain.application;

import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.SettlementKey;

/**
 * How a bill is named that serves an application, once in all 票据: an invoice by its issuer and number, or one of our settlements by
 * its institution and id.
 */
public record Invoice(InstitutionId issuer, String number) {

    public static Invoice of(SettlementKey settlement) {
        return new Invoice(settlement.institutionId(), settlement.settlementId());
    }
}
