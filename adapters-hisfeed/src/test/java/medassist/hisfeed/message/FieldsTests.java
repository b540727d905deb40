package medassist.hisfeed.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import medassist.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTests {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            2533.97       , 253397
            2533.970      , 253397
            `"2533.970"`  , 253397
            `" 12 "`      , 1200
            12            , 1200
            0.1           , 10
            `""`          , 0
            null          , 0
            999999999999.99, 99999999999999
            """)
    void readsAnAmountHoweverItIsWritten(String json, long fen) throws Exception {
        assertThat(fields("{\"x\": " + json + "}").amount("x")).isEqualTo(Money.ofFen(fen));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            2533.971         , TOO_MANY_DECIMALS
            `"2533.9701"`    , TOO_MANY_DECIMALS
            1e-999999999     , TOO_MANY_DECIMALS
            -1               , NEGATIVE_AMOUNT
            `"-0.01"`        , NEGATIVE_AMOUNT
            1000000000000    , AMOUNT_TOO_LARGE
            1e999999999      , AMOUNT_TOO_LARGE
            1e2147483647     , AMOUNT_TOO_LARGE
            `"1e3"`          , NOT_AN_AMOUNT
            `"12,5"`         , NOT_AN_AMOUNT
            `"abc"`          , NOT_AN_AMOUNT
            true             , NOT_AN_AMOUNT
            `[1]`            , INVALID_FIELD
            `{}`             , INVALID_FIELD
            """)
    void refusesWhatIsNoAmountByName(String json, Fault fault) throws Exception {
        Fields fields = fields("{\"x\": " + json + "}");

        assertThatThrownBy(() -> fields.amount("x")).isInstanceOfSatisfying(MessageRefusedException.class, refused -> {
            assertThat(refused.code()).isEqualTo(fault.name());
            assertThat(refused.text()).contains("x");
        });
    }

    @Test
    void takesAnAbsentAmountForZeroOnlyWhereItIsOptional() throws Exception {
        Fields fields = fields("{\"x\": \"\"}");

        assertThat(fields.amount("x")).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> fields.requiredAmount("x"))
                .isInstanceOfSatisfying(
                        MessageRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("MISSING_FIELD"));
    }

    @Test
    void acceptsAFieldInTwoPlacesWhereTheyAgree() throws Exception {
        assertThat(fields("{\"x\": 12.5}", "{\"x\": \"12.50\"}").amount("x")).isEqualTo(Money.ofFen(1250));
        assertThat(fields("{\"x\": \"\"}", "{\"x\": 1}").amount("x")).isEqualTo(Money.ofFen(100));
        assertThat(fields("{\"t\": \"a\"}", "{\"t\": \" a \"}").text("t")).isEqualTo("a");
        Fields disagreeing = fields("{\"x\": 12.5, \"t\": \"a\"}", "{\"x\": 12.51, \"t\": \"b\"}");
        assertThatThrownBy(() -> disagreeing.amount("x")).hasMessage("FIELDS_DISAGREE");
        assertThatThrownBy(() -> disagreeing.text("t")).hasMessage("FIELDS_DISAGREE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-05-01", "2023-05-01 10:20:30", "2023-05-01T10:20:30", "20230501", "20230501102030"})
    void readsTheDayOfATime(String text) throws Exception {
        assertThat(fields("{\"d\": \"" + text + "\"}").date("d")).contains(LocalDate.of(2023, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-02-30", "2023-5-1", "tomorrow", "20231301", "1"})
    void refusesWhatIsNoDay(String text) throws Exception {
        Fields fields = fields("{\"d\": \"" + text + "\"}");

        assertThatThrownBy(() -> fields.date("d")).hasMessage("INVALID_DATE");
    }

    private static Fields fields(String... objects) throws JsonProcessingException {
        var nodes = new JsonNode[objects.length];
        for (int i = 0; i < objects.length; i++) {
            nodes[i] = CanonicalJson.MAPPER.readTree(objects[i]);
        }
        return new Fields(nodes);
    }
}
