package medassist.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.domain.recipient.CertificationDetail.Disability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 残疾人证号: the identity number, a digit of the type and one of the grade, and B with a digit where it was replaced. */
class DisabilityNumberTests {

    @ParameterizedTest
    @CsvSource({
        "37150219600203112911,371502196002031129,VISUAL,1",
        "37150219600203112922,371502196002031129,HEARING,2",
        "37150219600203112933,371502196002031129,SPEECH,3",
        "37150219600203112944,371502196002031129,PHYSICAL,4",
        "37150219600203112951,371502196002031129,INTELLECTUAL,1",
        "37150219600203112962,371502196002031129,MENTAL,2",
        "37150219600203112973,371502196002031129,MULTIPLE,3",
        "37150219600203112944B1,371502196002031129,PHYSICAL,4",
        "37150219600203112944b12,371502196002031129,PHYSICAL,4",
        "37150219520914103x42,37150219520914103X,PHYSICAL,2",
        "３７１５０２ １９６００２０３ １１２９ ４２Ｂ１,371502196002031129,PHYSICAL,2"
    })
    void saysWhoseItIsAndWhatDisability(String text, String idNumber, Disability.Type type, int grade) {
        assertThat(DisabilityNumber.in(text)).contains(new DisabilityNumber(idNumber, new Disability(type, grade)));
        assertThat(DisabilityNumber.isMeant(text)).isTrue();
        assertThat(DisabilityNumber.isOf(idNumber, text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "371502196002031129",
                "3715021960020311294",
                "371502196002031129421",
                "37150219600203112942B",
                "37150219600203112942C1",
                "鲁军J012345"
            })
    void isNoOtherNumber(String text) {
        assertThat(DisabilityNumber.in(text)).isEmpty();
        assertThat(DisabilityNumber.isMeant(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"37150219600203112042", "37150219600203112982", "37150219600203112945", "37150219600203100000"})
    void isMeantThoughItIsWrong(String text) {
        assertThat(DisabilityNumber.in(text)).isEmpty();
        assertThat(DisabilityNumber.isMeant(text)).isTrue();
    }

    @Test
    void namesNobody() {
        assertThat(DisabilityNumber.in("37150219600203112942").toString()).doesNotContain("3715");
    }
}
