package medassist.domain.entitlement;

import static medassist.domain.entitlement.Samples.DAY;
import static medassist.domain.entitlement.Samples.expense;
import static medassist.domain.entitlement.Samples.pack;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import medassist.domain.filing.Filing;
import medassist.domain.filing.Filing.Matter;
import medassist.domain.filing.Filing.OutOfCatalogueApproval;
import medassist.domain.filing.Filing.RecognisedDisease;
import medassist.domain.filing.Filing.Referral;
import medassist.domain.institution.InstitutionId;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Diagnosis;
import medassist.domain.policy.DiseaseGroup;
import medassist.domain.policy.PolicyPack;
import medassist.domain.validity.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a bill is read by what is filed; the sample city treats chronic care and special care differently. */
class FiledClaimTests {

    private static final PolicyPack PACK = pack();
    private static final Matter DIALYSIS =
            new RecognisedDisease("M07801", DiseaseGroup.RENAL_DIALYSIS, CareType.OUTPATIENT_SPECIAL);
    private static final Matter DIABETES =
            new RecognisedDisease("E11", DiseaseGroup.UNSTATED, CareType.OUTPATIENT_CHRONIC);

    @ParameterizedTest(name = "{0} for {1}, {2}: {3}, {4}")
    @CsvSource({
        "OUTPATIENT_CHRONIC_OR_SPECIAL, '', M07801, OUTPATIENT_SPECIAL, RENAL_DIALYSIS",
        "OUTPATIENT_CHRONIC_OR_SPECIAL, '', m07801, OUTPATIENT_SPECIAL, RENAL_DIALYSIS",
        "OUTPATIENT_CHRONIC_OR_SPECIAL, E11.9, '', OUTPATIENT_CHRONIC, UNSTATED",
        "OUTPATIENT_CHRONIC, '', M07801, OUTPATIENT_SPECIAL, RENAL_DIALYSIS",
        "OUTPATIENT_SPECIAL, E11.900, '', OUTPATIENT_CHRONIC, UNSTATED",
        "OUTPATIENT, '', M07801, OUTPATIENT, UNSTATED",
        "INPATIENT, E11.9, '', INPATIENT, UNSTATED",
        "OUTPATIENT_CHRONIC, I10, '', OUTPATIENT_CHRONIC, UNSTATED",
        "OUTPATIENT_CHRONIC, '', '', OUTPATIENT_CHRONIC, UNSTATED"
    })
    void takesCareAndGroupOfOutpatientCareFromARecognisedDisease(
            CareType stated, String icd10, String insurersCode, CareType care, DiseaseGroup group) {
        Claim claim = claim(stated, new Diagnosis(icd10, DiseaseGroup.UNSTATED, List.of(), insurersCode));

        Visit read = filed(claim, DIALYSIS, DIABETES).by(PACK).visit();

        assertThat(read.careType()).isEqualTo(care);
        assertThat(read.diagnosis().group()).isEqualTo(group);
    }

    @Test
    void leavesABillThatNamesAGroupItselfAsItIs() {
        Claim claim =
                claim(CareType.OUTPATIENT_CHRONIC, new Diagnosis("", DiseaseGroup.MALIGNANCY, List.of(), "M07801"));

        assertThat(filed(claim, DIALYSIS).by(PACK)).isEqualTo(claim);
    }

    @ParameterizedTest
    @CsvSource({"'', true", "H1, true", "H2, false"})
    void countsAReferralToTheInstitutionAsFiled(String to, boolean referred) {
        assertThat(filed(claim(CareType.INPATIENT, Diagnosis.UNSTATED), new Referral("H9", to))
                        .by(PACK)
                        .visit()
                        .referralFiled())
                .isEqualTo(referred);
    }

    @ParameterizedTest
    @CsvSource({"H1, F-1, F-1", "H1, '', 备案", "H2, F-1, ''"})
    void takesTheApprovalOfTheInstitution(String at, String number, String approval) {
        var filing =
                new Filing("F1", Validity.since(DAY), number, "", new OutOfCatalogueApproval(new InstitutionId(at)));

        assertThat(new FiledClaim(claim(CareType.INPATIENT, Diagnosis.UNSTATED), List.of(filing))
                        .by(PACK)
                        .outOfCatalogueApproval())
                .isEqualTo(approval);
    }

    @Test
    void isOfUnknownCareWhereNeitherFilingNorPackTells() {
        Claim claim = claim(
                CareType.OUTPATIENT_CHRONIC_OR_SPECIAL,
                new Diagnosis("I10", DiseaseGroup.UNSTATED, List.of(), "M07801"));

        assertThat(filed(claim).isOfUnknownCare(PACK)).isTrue();
        assertThat(filed(claim, DIALYSIS).isOfUnknownCare(PACK)).isFalse();
        assertThat(filed(claim(CareType.OUTPATIENT_CHRONIC, Diagnosis.UNSTATED)).isOfUnknownCare(PACK))
                .isFalse();
    }

    private static FiledClaim filed(Claim claim, Matter... matters) {
        return new FiledClaim(
                claim,
                List.of(matters).stream()
                        .map(matter -> new Filing("F", Validity.since(DAY), "", "", matter))
                        .toList());
    }

    private static Claim claim(CareType care, Diagnosis diagnosis) {
        Claim claim = Samples.claim("S1", care, expense("1000", "0", "0"));
        return claim.with(claim.visit().as(care, diagnosis));
    }
}
