package medassist.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import medassist.domain.money.MoneyFormatException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource({"0, 0", "0.5, 50", "0.05, 5", "12.30, 1230", "007.10, 710", "999999999999.99, 99999999999999"})
    void readsYuanToTheFen(String text, long fen) {
        assertThat(Money.ofYuan(text)).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @CsvSource({
        "1.001, TOO_MANY_DECIMALS",
        "1.000, TOO_MANY_DECIMALS",
        "-1.00, NEGATIVE_AMOUNT",
        "-0.00, NEGATIVE_AMOUNT",
        "1e3, NOT_AN_AMOUNT",
        "'1,000', NOT_AN_AMOUNT",
        "'', NOT_AN_AMOUNT",
        ".5, NOT_AN_AMOUNT",
        "1., NOT_AN_AMOUNT",
        "+1, NOT_AN_AMOUNT",
        "１, NOT_AN_AMOUNT",
        "1000000000000.00, AMOUNT_TOO_LARGE"
    })
    void refusesEverythingElseByName(String text, Fault fault) {
        assertThatThrownBy(() -> Money.ofYuan(text))
                .isInstanceOfSatisfying(
                        MoneyFormatException.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    @Test
    void writesTwoDecimals() {
        assertThat(Money.ofFen(123450)).hasToString("1234.50");
        assertThat(Money.ofFen(-5)).hasToString("-0.05");
    }

    @Test
    void neverOverflowsInSilence() {
        assertThatThrownBy(() -> Money.ofFen(Long.MAX_VALUE).plus(Money.ofFen(1)))
                .isInstanceOf(ArithmeticException.class);
    }
}
