package medassist.domain.roster;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.domain.recipient.IdNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of GB 11643-1999, and of 1984 with 15 digits, of which 996 to 999 were kept for those over a hundred. */
class IdNumbersTests {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "37150219520914103X,37150219520914103X",
                "37150219520914103x,37150219520914103X",
                "37150219520914103Ｘ,37150219520914103X",
                "37150219520914103ｘ,37150219520914103X",
                "３７１５０２１９６００２０３１１２９,371502196002031129",
                " 371502 19600203 1129\t,371502196002031129",
                "\u3000371502196002031129\u00a0,371502196002031129",
                "=\"371502196002031129\",371502196002031129",
                "371502520914123,371502195209141232",
                "371502600203112,371502196002031129",
                "３７１５０２ ６００２０３ １１２,371502196002031129",
                "371502030405997,371502180304059972"
            })
    void areReadAsTheyAreSent(String sent, String read) {
        assertThat(IdNumbers.read(sent)).isEqualTo(read);
        assertThat(IdNumber.isValid(read)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'371502196002031129", "‎371502196002031129"})
    void areReadWithoutSignsThatNobodySees(String sent) {
        assertThat(IdNumbers.read(sent)).isEqualTo("371502196002031129");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "371502196002031120",
                "371502196013031129",
                "37150219600203112",
                "3715021960020311299",
                "371502601303112",
                "371502600230112",
                "37150219600203112*",
                "3715021960****1129",
                "无",
                "H12345678"
            })
    void areNotMadeUpWhereTheyAreWrong(String sent) {
        assertThat(IdNumbers.read(sent)).isEqualTo(sent);
        assertThat(IdNumber.isValid(IdNumbers.read(sent))).isFalse();
    }
}
