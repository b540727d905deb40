package medassist.persistence.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldCipherTests {

    private static final String NUMBER = "371502196104020022";
    private static final Cell CELL = new Cell("person.id_number", "P1");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"intl, enc:A256GCM:1:", "gm, enc:SM4GCM:1:"})
    void opensWhatItSealedAndSaysAlgorithmAndKeyInTheValue(String suite, String mark) {
        FieldCipher cipher = cipher(suite, 1);

        String value = cipher.seal(CELL, NUMBER);

        assertThat(value).startsWith(mark).doesNotContain(NUMBER);
        assertThat(cipher.seal(CELL, NUMBER)).as("no two are alike").isNotEqualTo(value);
        assertThat(cipher.open(CELL, value)).isEqualTo(NUMBER);
        assertThat(cipher.open(CELL, cipher.seal(CELL, "张三 \uD840\uDC00"))).isEqualTo("张三 \uD840\uDC00");
        assertThat(cipher.seal(CELL, "")).isEmpty();
        assertThat(cipher.open(CELL, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intl", "gm"})
    void refusesAValueThatWasMovedOrChanged(String suite) {
        FieldCipher cipher = cipher(suite, 1);
        String value = cipher.seal(CELL, NUMBER);
        String changed = value.substring(0, value.length() - 6) + (value.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA");

        for (var elsewhere : new Cell[] {
            new Cell("person.id_number", "P2"), new Cell("person.name", "P1"), new Cell("person.id_number", "P", "1")
        }) {
            assertThatThrownBy(() -> cipher.open(elsewhere, value))
                    .isInstanceOf(UnopenedFieldException.class)
                    .hasMessageContaining("moved here")
                    .hasMessageNotContaining(NUMBER);
        }
        for (String other : new String[] {changed, value.substring(0, 40), "enc:A256GCM:1:", "enc:SM4GCM:1:***"}) {
            assertThatThrownBy(() -> cipher.open(CELL, other)).isInstanceOf(UnopenedFieldException.class);
        }
    }

    @Test
    void refusesAPlainValueAndOneOfAKeyThatIsGone() {
        FieldCipher cipher = cipher("intl", 1);
        String value = cipher.seal(CELL, NUMBER);
        new KeyFolder(folder).retire("field-1");
        cipher("intl", 2);

        assertThatThrownBy(() -> cipher.open(CELL, NUMBER))
                .hasMessageContaining("person.id_number of P1 is not encrypted")
                .hasMessageNotContaining(NUMBER);
        assertThatThrownBy(() -> cipher.open(CELL, value))
                .hasMessageContaining("under the key field-1, which is not in");
    }

    @Test
    void writesUnderTheNewestKeyAtOnceAndLooksUpByEach() {
        FieldCipher cipher = cipher("intl", 1);
        String old = cipher.seal(CELL, NUMBER);
        var first = cipher.digests(NUMBER);

        cipher("gm", 2);

        assertThat(cipher.seal(CELL, NUMBER)).startsWith("enc:SM4GCM:2:");
        assertThat(cipher.open(CELL, old)).isEqualTo(NUMBER);
        assertThat(first).hasSize(1).first().asString().startsWith("1:");
        assertThat(cipher.digests(NUMBER))
                .hasSize(2)
                .containsAll(first)
                .element(0)
                .asString()
                .startsWith("2:");
        assertThat(cipher.digests("")).isEmpty();
    }

    @Test
    void namesTheSettingOfAnUnknownSuite() {
        assertThatThrownBy(() -> new FieldKeys(new KeyFolder(folder), "sm4"))
                .hasMessage("medassist.field-suite (MEDASSIST_FIELD_SUITE) is intl or gm, and is sm4");
    }

    /** A cipher after a key of the suite was made. */
    private FieldCipher cipher(String suite, int number) {
        var keys = new FieldKeys(new KeyFolder(folder), suite);
        keys.make(number);
        return new FieldCipher(keys);
    }
}
