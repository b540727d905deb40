package medassist.persistence.application;

import io.micronaut.data.annotation.MappedEntity;
import java.util.stream.Stream;
import medassist.domain.application.AidApplication;
import medassist.domain.application.Invoice;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.ledger.ApplicationKey;

/** A row of {@code application_bill}. */
@MappedEntity("application_bill")
record BillRow(String jurisdiction, String applicationId, String issuer, String number, boolean serves) {

    /** Those of an application that was granted. */
    static Stream<BillRow> of(AidApplication application) {
        return application.award().stream()
                .flatMap(award -> award.bills().stream())
                .map(bill -> new BillRow(
                        application.key().jurisdiction().value(),
                        application.key().applicationId(),
                        bill.issuer().value(),
                        bill.number(),
                        application.isGranted()));
    }

    Invoice invoice() {
        return new Invoice(new InstitutionId(issuer), number);
    }

    ApplicationKey application() {
        return new ApplicationKey(new DivisionCode(jurisdiction), applicationId);
    }
}
