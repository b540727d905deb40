package medassist.console.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import medassist.domain.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts as the rules for filling in bills of payment 支付结算办法 附一 正确填写票据和结算凭证的基本规定 have them. */
class AmountInWordsTests {

    @ParameterizedTest
    @CsvSource({
        "0.00, 零元整",
        "0.05, 伍分",
        "0.50, 伍角整",
        "1.00, 壹元整",
        "10.00, 壹拾元整",
        "105.00, 壹佰零伍元整",
        "1409.50, 壹仟肆佰零玖元伍角整",
        "6007.14, 陆仟零柒元壹角肆分",
        "1680.32, 壹仟陆佰捌拾元叁角贰分",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "100000.00, 壹拾万元整",
        "107000.53, 壹拾万柒仟元伍角叁分",
        "10000500.00, 壹仟万零伍佰元整",
        "100000000.01, 壹亿元零壹分",
        "100010000.00, 壹亿零壹万元整"
    })
    void areWrittenSoThatNoDigitCanBeChanged(String yuan, String words) {
        assertThat(AmountInWords.of(Money.ofYuan(yuan))).isEqualTo(words);
    }
}
