package medassist.domain.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import medassist.domain.filing.Filing.OutOfCatalogueApproval;
import medassist.domain.filing.Filing.Referral;
import medassist.domain.filing.Filing.RemoteResidence;
import medassist.domain.institution.InstitutionId;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;

class FilingTests {

    private static final String DISABILITY_CERTIFICATE = "11010519491231002X43";
    private static final Validity DAYS = Validity.since(LocalDate.of(2023, 1, 1));

    @Test
    void hasNothingButWhatADecisionLooksAtAsEvidence() {
        var referral = new Filing("F1", DAYS, DISABILITY_CERTIFICATE, "张三", new Referral("H1", "H2", "张三申请"));
        var residence = new Filing("F2", DAYS, "N-1", "张三", new RemoteResidence("330111"));

        assertThat(referral.asEvidence()).isEqualTo(new Filing("F1", DAYS, "", "", new Referral("H1", "H2")));
        assertThat(residence.asEvidence()).isEqualTo(new Filing("F2", DAYS, "", "", new RemoteResidence("330111")));
    }

    @Test
    void keepsTheNumberOfAnApprovalByWhichABillIsDecided() {
        var approval = new OutOfCatalogueApproval(new InstitutionId("H1"));

        assertThat(new Filing("F1", DAYS, "SP-2023-1", "张三", approval).asEvidence())
                .isEqualTo(new Filing("F1", DAYS, "SP-2023-1", "", approval));
        assertThat(new Filing("F1", DAYS, DISABILITY_CERTIFICATE, "", approval)
                        .asEvidence()
                        .number())
                .isEqualTo("1101**********002X43");
    }
}
