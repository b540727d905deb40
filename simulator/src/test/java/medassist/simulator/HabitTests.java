package medassist.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a message is written by habit. */
class HabitTests {

    private static final String MESSAGE = """
            {"infno": "2207", "inf_time": "2023-05-01 09:00:00", "input": {
              "data": {"psn_no": "P1", "med_type": "11", "medfee_sumamt": 100.00, "inscp_scp_amt": 90.50,
                       "refd_setl_flag": "1"},
              "setlinfo": {"setl_time": "2023-05-01 00:30:00", "hifp_pay": 10.00}}}
            """;

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource({
        "UTC_INSTANTS, /input/setlinfo/setl_time, '\"2023-04-30T16:30:00Z\"'",
        "COMPACT_TIMES, /input/setlinfo/setl_time, '\"20230501003000\"'",
        "EPOCH_TIMES, /input/setlinfo/setl_time, 1682872200000",
        "UTC_INSTANTS, /inf_time, '\"2023-05-01 09:00:00\"'",
        "ZEROS_IN_DATA, /input/data/inscp_scp_amt, 0.00",
        "ZEROS_IN_DATA, /input/setlinfo/inscp_scp_amt, 90.50",
        "INTEGER_MONEY, /input/data/medfee_sumamt, 100",
        "INTEGER_MONEY, /input/data/inscp_scp_amt, '\"90.500\"'",
        "TEXT_MONEY, /input/data/medfee_sumamt, '\"100.00\"'",
        "NULL_TEXTS, /input/setlinfo/hifob_pay, '\"null\"'",
        "NULL_TEXTS, /input/setlinfo/cvlserv_pay, null",
        "FLAGS_IN_WORDS, /input/data/refd_setl_flag, true",
        "FLAGS_ABSENT, /input/data/refd_setl_flag, ''",
        "LETTERS, /infno, '\"2207A\"'",
        "FLAT_INPUT, /input/psn_no, '\"P1\"'",
        "FLAT_INPUT, /input/hifp_pay, 10.00",
        "FLAT_INPUT, /input/data, ''",
        "UPPER_CASE_NAMES, /input/data/PSN_NO, '\"P1\"'",
        "UPPER_CASE_NAMES, /input/data/psn_no, ''",
        "WHOLE_SETLINFO, /input/data/med_type, '\"11\"'"
    })
    void writesAFieldAsTheHabitHasIt(Habit habit, String pointer, String expected) throws JsonProcessingException {
        assertThat(written(habit).at(pointer).toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource("INPUT_AS_TEXT")
    void writesTheInputAsAText(Habit habit) throws JsonProcessingException {
        ObjectNode plain = (ObjectNode) Channel.MAPPER.readTree(MESSAGE);

        assertThat(Channel.MAPPER.readTree(written(habit).path("input").textValue()))
                .isEqualTo(plain.path("input"));
    }

    private static JsonNode written(Habit habit) throws JsonProcessingException {
        var manner = new Manner(
                "/hisfeed",
                new Manner.Codes("21", "21"),
                new Manner.Codes("11", "11"),
                StandardCharsets.UTF_8,
                false,
                false,
                false,
                Set.of(habit));
        return manner.write((ObjectNode) Channel.MAPPER.readTree(MESSAGE));
    }
}
