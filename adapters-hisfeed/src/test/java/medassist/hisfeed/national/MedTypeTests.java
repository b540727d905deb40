package medassist.hisfeed.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import medassist.domain.policy.CareType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedTypeTests {

    @ParameterizedTest
    @CsvSource({
        "11, OUTPATIENT",
        "12, OUTPATIENT",
        "13, OUTPATIENT",
        "19, OUTPATIENT",
        "21, INPATIENT",
        "26, INPATIENT",
        "41, OTHER",
        "51, OTHER",
        "52, OTHER",
        "53, OTHER"
    })
    void isACareType(String code, CareType careType) {
        assertThat(new MedType(code).careType("", disease -> false)).isEqualTo(careType);
    }

    @Test
    void isSpecialWhereThePolicyListsTheDisease() {
        var medType = new MedType("14");

        assertThat(medType.careType("N18.5", disease -> disease.startsWith("N18")))
                .isEqualTo(CareType.OUTPATIENT_SPECIAL);
        assertThat(medType.careType("I10", disease -> disease.startsWith("N18")))
                .isEqualTo(CareType.OUTPATIENT_CHRONIC);
    }

    @Test
    void isRefusedWhereTheStandardHasNoSuchCode() {
        assertThatThrownBy(() -> new MedType("99").careType("", disease -> false))
                .hasMessage("UNKNOWN_MED_TYPE");
    }
}
