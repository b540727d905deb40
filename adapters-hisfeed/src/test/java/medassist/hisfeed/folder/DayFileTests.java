package medassist.hisfeed.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import medassist.tabular.ZippedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayFileTests {

    @TempDir
    private Path folder;

    private DayFile file(String header, String line) throws IOException {
        Path zip = folder.resolve("a.zip");
        String text = header + "\n" + line + "\n";
        Files.write(zip, ZippedText.write("a.txt", text.getBytes(StandardCharsets.UTF_8)));
        return DayFile.read(zip, StandardCharsets.UTF_8);
    }

    @Test
    void knowsColumnsInAnyCaseAndEveryPayer() throws IOException {
        DayFile file = file("INFNO\tPsn_No\thifdm_pay\tothFund_pay\tacct_mulaid_pay", "2304\tP1\t2\tnull\t3");

        ObjectNode message = file.message(file.lines().getFirst());

        assertThat(message.path("infno").asText()).isEqualTo("2304");
        assertThat(file.value(file.lines().getFirst(), "psn_no")).isEqualTo("P1");
        assertThat(message.at("/input/data/hifdm_pay").asText()).isEqualTo("2");
        assertThat(message.at("/input/data/acct_mulaid_pay").asText()).isEqualTo("3");
        assertThat(message.at("/input/data/othfund_pay").asText()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hifp_pya", "remark", "Psn_No\tpsn_no"})
    void refusesAColumnThatItDoesNotKnowOrHasTwice(String header) {
        assertThatThrownBy(() -> file(header, "1")).hasMessage("INVALID_LINE");
    }
}
