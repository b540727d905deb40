package medassist.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** What is refused before a database is looked at. */
class AddAccountTests {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private int add(String... arguments) {
        var command = new CommandLine(new AddAccount());
        command.setErr(new PrintWriter(errors));
        return command.execute(arguments);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "a b, --role=ADMIN, NAME: a code",
        "11010519491231002X, --role=ADMIN, no identity number",
        "c1, --role=CLERK --jurisdiction=37, --jurisdiction: a division code has six digits",
        "c1, --role=ROSTER_SUPPLIER --jurisdiction=371500 --issuer=NOBODY, --issuer: ",
        "c1, --role=BOSS, --role",
        "c1, --role=CLERK --until=tomorrow, --until",
        "c1, --role=HOSPITAL --institution=H1 --key --certificate=none.pem, '--key, --password, --certificate: one of them'",
        "c1, --role=CLERK --jurisdiction=371500 --key --password, '--key, --password, --certificate: one of them'"
    })
    void refusesWhatIsWrong(String name, String options, String problem) {
        assertThat(add((name + "\n" + options.replace(' ', '\n')).split("\n"))).isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains(problem);
    }

    @Test
    void refusesACertificateThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("his.pem"), "none");

        assertThat(add("h1", "--role", "HOSPITAL", "--institution", "H1", "--certificate", file.toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(errors.toString()).contains("his.pem is no X.509 certificate");
    }
}
