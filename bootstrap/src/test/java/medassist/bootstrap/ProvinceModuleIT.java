package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A province's module outside this build, docs/province/stores, held to the contracts: compiled as a module with a
 * descriptor against our jars, and tested on the module path, in a process that knows nothing of ours but these.
 */
class ProvinceModuleIT {

    private static final Path PROJECT = Path.of("../docs/province/stores");
    private static final String STORES = "src/main/java/org/province/stores/";
    private static final String TESTS = "src/test/java/org/province/tests/";

    /** The jars of a province's tests: the inside, the contracts, and what the contracts need. */
    private static final Pattern JARS = Pattern.compile(
            "(medassist-(domain|application|contracts)|archunit|slf4j-api"
                    + "|assertj-core|byte-buddy|jspecify|junit-.*|opentest4j|open-test-reporting.*|apiguardian-api)-\\d.*\\.jar");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheProject() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve("src"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(PROJECT.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void passesTheContracts() throws Exception {
        Tested tested = test();

        assertThat(tested.exitCode()).as(tested.output()).isZero();
        assertThat(tested.output())
                .contains("[       117 tests successful      ]", "[         0 tests failed          ]")
                .contains("└─ ProvinceStoresTests ✔", "├─ postsSettlementsAndReadsThemBackToTheLetter() ✔")
                .contains("├─ FileShareTests ✔", "plugsIntoPortsAndIsBlindToOtherAdapters() ✔");
    }

    @Test
    void failsWhereAFileIsNotForgotten() throws Exception {
        change(STORES + "FileShare.java", ".filter(file -> file.until().isAfter(now))", "");

        Tested tested = test();

        assertThat(tested.exitCode()).as(tested.output()).isOne();
        assertThat(tested.output()).contains("[         2 tests failed          ]", "keepsAFileUntilItsTimeIsOver() ✘");
    }

    @Test
    void isToldThatItsStoresAreNewEachTime() throws Exception {
        change(
                TESTS + "ProvinceStoresTests.java",
                "new ProvinceStores(others,",
                "new ProvinceStores(new InMemoryStores(),");

        Tested tested = test();

        assertThat(tested.exitCode()).as(tested.output()).isOne();
        assertThat(tested.output())
                .contains("[       115 tests failed          ]")
                .contains("stores() of org.province.tests.ProvinceStoresTests gives new and empty ones each time it is "
                        + "called");
    }

    @Test
    void isCaughtWhereItSeesTheAdapterOfAnotherProvince() throws Exception {
        write("neighbour/module-info.java", "module org.neighbour.feed { exports org.neighbour.feed; }");
        write(
                "neighbour/org/neighbour/feed/TheirFeed.java",
                "package org.neighbour.feed; public final class TheirFeed {}");
        compile("neighbour", "org.neighbour.feed");
        change("src/main/java/module-info.java", "exports", "requires org.neighbour.feed; exports");
        write(
                STORES + "AsksTheNeighbour.java",
                "package org.province.stores; final class AsksTheNeighbour { org.neighbour.feed.TheirFeed theirs; }");

        Tested tested = test();

        assertThat(tested.exitCode()).as(tested.output()).isOne();
        assertThat(tested.output())
                .contains("[       116 tests successful      ]", "[         1 tests failed          ]")
                .contains(
                        "Field <org.province.stores.AsksTheNeighbour.theirs> has type <org.neighbour.feed.TheirFeed>");
    }

    /** How the tests of the province went. */
    private record Tested(int exitCode, String output) {}

    private Tested test() throws IOException, InterruptedException {
        compile("src/main/java", "org.province.stores");
        compile("src/test/java", "org.province.tests");
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "--module-path",
                        modulePath(),
                        "--add-modules",
                        "org.province.tests,org.junit.jupiter.engine",
                        "--module",
                        "org.junit.platform.console",
                        "execute",
                        "--disable-ansi-colors",
                        "--details=tree",
                        "--select-module=org.province.tests")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Tested(process.waitFor(), Files.readString(output));
    }

    private void compile(String sources, String module) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var errors = new StringWriter();
        var options = List.of(
                "--module-path",
                modulePath(),
                "-d",
                folder.resolve("modules").resolve(module).toString());
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(folder.resolve(sources))) {
            var units = files.getJavaFileObjectsFromPaths(
                    found.filter(file -> file.toString().endsWith(".java")).toList());
            assertThat(compiler.getTask(errors, files, null, options, null, units)
                            .call())
                    .as(() -> errors.toString())
                    .isTrue();
        }
    }

    /** Our jars, as Maven gave them to this test, and the province's modules that are compiled. */
    private String modulePath() {
        return Stream.concat(
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> JARS.matcher(
                                                Path.of(entry).getFileName().toString())
                                        .matches()),
                        Stream.of(folder.resolve("modules").toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        write(file, text.replace(from, to));
    }
}
