package medassist.hisfeed.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldNamesTests {

    @ParameterizedTest
    @CsvSource({
        "hifp_pay, hifp_pay",
        "REFD_SETL_FLAG, refd_setl_flag",
        "psn_No, psn_no",
        "DSCGTIME, dscgTime",
        "something_else, something_else",
        "Something_Else, Something_Else"
    })
    void knowsTheStandardsNamesInAnyCaseWithoutAWord(String name, String standard) {
        assertThat(FieldNames.standard(name)).isEqualTo(standard);
        assertThat(FieldNames.warning(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"hifpPay, hifp_pay", "fundPaySumamt, fund_pay_sumamt", "hifp-pay, hifp_pay", "cert_no, certno"})
    void readsNamesThatAreRunTogetherAndSaysSo(String name, String standard) {
        assertThat(FieldNames.standard(name)).isEqualTo(standard);
        assertThat(FieldNames.warning(name).orElseThrow()).contains(name, standard, "读取");
    }

    @ParameterizedTest
    @CsvSource({
        "setl_tme, setl_time",
        "hifp_pya, hifp_pay",
        "hifpp_pay, hifp_pay",
        "Hifd_Pay, hifdm_pay",
        "medfee_sumamnt, medfee_sumamt"
    })
    void saysWhichNameMayBeMeant(String name, String meant) {
        assertThat(FieldNames.warning(name).orElseThrow()).contains(name, meant, "未采用");
        assertThat(FieldNames.standard(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ward_name", "doctor", "age2", "hosp_dept_code", "remark", "x"})
    void saysNothingOfNamesThatAreLikeNone(String name) {
        assertThat(FieldNames.warning(name)).isEmpty();
        assertThat(FieldNames.standard(name)).isEqualTo(name);
    }
}
