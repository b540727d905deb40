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
    @CsvSource(textBlock = """
            2023-05-01                    , 2023-05-01, 2023-05-01
            20230501                      , 2023-05-01, 2023-05-01
            2023-05-01 10:20:30           , 2023-05-01, 2023-05-01 10:20:30
            2023-05-01T10:20:30           , 2023-05-01, 2023-05-01 10:20:30
            2023-05-01 10:20              , 2023-05-01, 2023-05-01 10:20:00
            2023-05-01 23:59:59.999999999 , 2023-05-01, 2023-05-01 23:59:59
            20230501102030                , 2023-05-01, 2023-05-01 10:20:30
            20230501102030456             , 2023-05-01, 2023-05-01 10:20:30
            2023-12-31T15:59:59.999Z      , 2023-12-31, 2023-12-31 23:59:59
            2023-12-31T16:30:00.000Z      , 2024-01-01, 2024-01-01 00:30:00
            2023-12-31 16:30:00Z          , 2024-01-01, 2024-01-01 00:30:00
            2024-01-01T00:30:00+08:00     , 2024-01-01, 2024-01-01 00:30:00
            2024-01-01T00:30:00+0900      , 2023-12-31, 2023-12-31 23:30:00
            2023-12-31T08:00:00-08        , 2024-01-01, 2024-01-01 00:00:00
            1704040200000                 , 2024-01-01, 2024-01-01 00:30:00
            2024-02-29                    , 2024-02-29, 2024-02-29
            """)
    void readsADayOfChina(String text, LocalDate day, String standard) throws Exception {
        assertThat(fields("{\"d\": \"" + text + "\"}").date("d")).contains(day);
        assertThat(fields("{\"d\": \" " + text + " \"}").time("d").orElseThrow().text())
                .isEqualTo(standard);
    }

    @Test
    void readsMillisecondsThatAreANumber() throws Exception {
        assertThat(fields("{\"d\": 1704040200000}").date("d")).contains(LocalDate.of(2024, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-30",
                "2023-5-1",
                "tomorrow",
                "20231301",
                "1",
                "2023-12-31 24:00:00",
                "2023-12-31 25:61:00",
                "2023-12-31 23:59:60",
                "2023-12-31abc",
                "2023-12-31 10:00:00 x",
                "20231231240000",
                "20230229",
                "2023-02-29T00:00:00Z",
                "2023-12-31T16:30:00+25:00",
                "202305",
                "1704040200",
                "202305011020301",
                "+12023-01-01",
                "2023-12-31T",
                "99999999999999999999999999999999"
            })
    void refusesWhatIsNoTime(String text) throws Exception {
        Fields fields = fields("{\"d\": \"" + text + "\"}");

        assertThatThrownBy(() -> fields.date("d")).isInstanceOfSatisfying(MessageRefusedException.class, refused -> {
            assertThat(refused.code()).isEqualTo("INVALID_DATE");
            assertThat(refused.text()).contains("d");
        });
    }

    @Test
    void takesADateBesideATimeOfThatDay() throws Exception {
        var fields = fields("{\"d\": \"2024-01-01\"}", "{\"d\": \"2023-12-31T16:30:00Z\"}");

        assertThat(fields.time("d").orElseThrow().text()).isEqualTo("2024-01-01 00:30:00");
        assertThatThrownBy(() -> fields("{\"d\": \"2023-12-31\"}", "{\"d\": \"2023-12-31T16:30:00Z\"}")
                        .time("d"))
                .hasMessage("FIELDS_DISAGREE");
        assertThatThrownBy(() -> fields("{\"d\": \"2023-12-31 10:00:00\"}", "{\"d\": \"2023-12-31 11:00:00\"}")
                        .time("d"))
                .hasMessage("FIELDS_DISAGREE");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            0           , 0
            1           , 1
            `"1"`       , 1
            true        , 1
            `"false"`   , 0
            false       , 0
            `""`        , ``
            null        , ``
            `"null"`    , ``
            """)
    void readsAFlagHoweverItIsWritten(String json, String flag) throws Exception {
        assertThat(fields("{\"x\": " + json + "}").flag("x")).isEqualTo(flag);
    }

    @Test
    void takesTheTextNullForNothing() throws Exception {
        Fields fields = fields("{\"x\": \"null\", \"t\": \" NULL \"}", "{\"x\": 1.5}");

        assertThat(fields.amount("x")).isEqualTo(Money.ofFen(150));
        assertThat(fields.text("t")).isEmpty();
        assertThatThrownBy(() -> fields.requiredText("t")).hasMessage("MISSING_FIELD");
    }

    @Test
    void letsAZeroGiveWayToAnotherAmount() throws Exception {
        assertThat(fields("{\"x\": \"0.00\"}", "{\"x\": 6000}").amount("x")).isEqualTo(Money.ofFen(600_000));
        assertThat(fields("{\"x\": 6000}", "{\"x\": 0}").amount("x")).isEqualTo(Money.ofFen(600_000));
        assertThat(fields("{\"x\": 0}", "{\"x\": \"\"}").amount("x")).isEqualTo(Money.ZERO);
        assertThat(fields("{\"x\": 0}", "{\"x\": -5}").signedAmount("x")).isEqualTo(Money.ofFen(-500));
    }

    private static Fields fields(String... objects) throws JsonProcessingException {
        var nodes = new JsonNode[objects.length];
        for (int i = 0; i < objects.length; i++) {
            nodes[i] = CanonicalJson.MAPPER.readTree(objects[i]);
        }
        return new Fields(nodes);
    }
}
