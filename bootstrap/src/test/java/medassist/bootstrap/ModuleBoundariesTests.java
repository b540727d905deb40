package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the module descriptors forbid does not compile. */
class ModuleBoundariesTests {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} does not see {2} of {1}")
    @CsvSource({
        "medassist.rest, medassist.persistence, medassist.persistence.ledger.JdbcLedgers",
        "medassist.rest, medassist.hisfeed, medassist.hisfeed.message.Message",
        "medassist.hisfeed, medassist.rest, medassist.rest.problem.Problems",
        "medassist.console, medassist.rest, medassist.rest.problem.Problems",
        "medassist.console, medassist.persistence, medassist.persistence.ledger.JdbcLedgers",
        "medassist.policy, medassist.persistence, medassist.persistence.ledger.JdbcLedgers",
        "medassist.persistence, medassist.policy, medassist.policy.PolicyShelf",
        "medassist.application, medassist.embeddedpostgres, medassist.embeddedpostgres.EmbeddedPostgres",
        "medassist.embeddedpostgres, medassist.domain, medassist.domain.money.Money",
        "medassist.tabular, medassist.application, medassist.application.port.Ledgers",
        "medassist.application, medassist.tabular, medassist.tabular.TabText",
        "medassist.domain, medassist.application, medassist.application.port.Ledgers",
        "medassist.rest, medassist.contracts, medassist.contracts.city.City",
        "medassist.simulator, medassist.hisfeed, medassist.hisfeed.message.Message",
        "medassist.simulator, medassist.application, medassist.application.port.Ledgers",
        "medassist.domain, java.sql, java.sql.Connection"
    })
    void aWrongImportDoesNotCompile(String module, String other, String type) throws IOException {
        String errors = compile(module, type);

        assertThat(errors).contains("package " + type.substring(0, type.lastIndexOf('.')) + " is not visible");
    }

    @Test
    void aRightImportCompiles() throws IOException {
        assertThat(compile("medassist.rest", "medassist.application.port.Ledgers"))
                .isEmpty();
        assertThat(compile("medassist.bootstrap", "medassist.embeddedpostgres.EmbeddedPostgres"))
                .isEmpty();
        assertThat(compile("medassist.hisfeed", "medassist.tabular.TabText")).isEmpty();
        assertThat(compile("medassist.bootstrap", "medassist.policy.PolicyShelf"))
                .isEmpty();
    }

    /** Compiles a class with one import as if it stood in the module; what the compiler had to say against it. */
    private String compile(String module, String type) throws IOException {
        Path source = folder.resolve("Intruder.java");
        Files.writeString(
                source,
                "package " + module + ".intruder; import " + type + "; class Intruder { "
                        + type.substring(type.lastIndexOf('.') + 1) + " it; }");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var output = new StringWriter();
        var options = List.of(
                "-proc:none",
                "--module-path",
                modulePath(),
                "--add-modules",
                module,
                "--patch-module",
                module + "=" + folder,
                "-d",
                folder.resolve("out").toString());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(output, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            return compiled ? "" : output.toString();
        }
    }

    private static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
