package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import medassist.simulator.Habit;
import medassist.simulator.HospitalDays;
import medassist.simulator.Manner;
import medassist.simulator.Plan;
import medassist.simulator.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hospitals of every habit play some days of a month, and end with the books that the service has. */
class HospitalHabitsIT {

    private static final YearMonth MONTH = YearMonth.of(2023, 5);
    private static final int DAYS = 2;

    private static RunningService service;
    private static Path provinces;

    private final String unique = Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    /** Beside the national interface, a province with letters, and one that books and writes otherwise. */
    @BeforeAll
    static void startAServiceOfThreeProvinces() throws IOException {
        provinces = Files.createTempDirectory("provinces-");
        Path letters = write(
                "letters",
                national()
                        .replace(
                                "transactions: {}",
                                "transactions: {2206A: \"2206\", 2207A: \"2207\", 2208A: \"2208\"}"));
        Path otherwise = write(
                "otherwise",
                national()
                        .replace("reversalDay: OWN", "reversalDay: SETTLEMENT")
                        .replace("clearedReversal: NEXT_MONTH", "clearedReversal: ADJUSTMENT")
                        .replace("encoding: UTF_8", "encoding: GB18030")
                        .replace("emptyText: \"null\"", "emptyText: \"\""));
        service = RunningService.start(
                RunningService.newDataFolder(),
                Map.of("MEDASSIST_HISFEED_PROFILES", "national," + letters + "," + otherwise));
        service.client();
    }

    @AfterAll
    static void stop() {
        service.terminate();
    }

    private static String address() {
        return "http://127.0.0.1:" + service.port();
    }

    private static String national() throws IOException {
        return text("national");
    }

    private static String text(String shipped) throws IOException {
        Path file = provinces.resolve(shipped + ".yaml");
        if (Files.exists(file)) {
            return Files.readString(file);
        }
        try (InputStream yaml = HospitalHabitsIT.class
                .getClassLoader()
                .getResourceAsStream("medassist/hisfeed/profile/" + shipped + ".yaml")) {
            return new String(Objects.requireNonNull(yaml).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path write(String name, String yaml) throws IOException {
        return Files.writeString(
                provinces.resolve(name + ".yaml"),
                yaml.replace("name: national", "name: " + name).replace("path: /hisfeed", "path: /" + name));
    }

    private Report play(String profile, long seed, Habit... habits) throws IOException {
        var manner =
                Manner.of(new ByteArrayInputStream(text(profile).getBytes(StandardCharsets.UTF_8)), Set.of(habits));
        String institution = "HS" + unique;
        var plan = new Plan(
                URI.create(address()),
                TestAccount.KEY,
                manner,
                institution,
                "371500",
                List.of(institution + "-P1", institution + "-P2"),
                true,
                MONTH,
                DAYS,
                seed);
        var out = new ByteArrayOutputStream();
        Report report = HospitalDays.play(plan, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(report.messages()).as(out.toString(StandardCharsets.UTF_8)).isGreaterThan(DAYS * 8);
        return report;
    }

    @ParameterizedTest
    @EnumSource(Habit.class)
    void endWithEqualBooks(Habit habit) throws IOException {
        assertThat(play(
                                habit == Habit.LETTERS ? "letters" : "national",
                                habit.toString().length(),
                                habit)
                        .unexpected())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 101, 102})
    void endWithEqualBooksOfManyHabits(long seed) throws IOException {
        assertThat(play(
                                "national",
                                seed,
                                Habit.UTC_INSTANTS,
                                Habit.ZEROS_IN_DATA,
                                Habit.TEXT_MONEY,
                                Habit.NULL_TEXTS,
                                Habit.FLAGS_ABSENT,
                                Habit.SHARED_MSGIDS,
                                Habit.ODD_BOOKS,
                                Habit.FORM_UPLOADS,
                                Habit.UPPER_CASE_NAMES,
                                Habit.INPUT_AS_TEXT)
                        .unexpected())
                .isEmpty();
    }

    @Test
    void endWithEqualBooksWhereAProvinceKeepsThemOtherwise() throws IOException {
        assertThat(play("otherwise", 200, Habit.ODD_BOOKS).unexpected()).isEmpty();
    }

    @Test
    void areToldByTheCommandWhetherTheirBooksAreEqual() throws Exception {
        String[] command = {
            "simulate",
            "hospital",
            "--url",
            address(),
            "--key",
            TestAccount.KEY,
            "--institution",
            "HC" + unique,
            "--month",
            "2023-05",
            "--days",
            "2",
            "--persons",
            "2",
            "--habit",
            "text-money",
            "--seed"
        };

        RunningService.Command equal = run(command, "7");
        RunningService.Command other = run(command, "8");

        assertThat(equal.exitCode()).as(equal.output()).isZero();
        assertThat(equal.output()).contains("3201 21, ", "→ equal").contains(" messages: equal");
        assertThat(other.exitCode()).as("has the books of another").isOne();
        assertThat(other.output()).contains(" messages: not equal");
    }

    private static RunningService.Command run(String[] command, String seed) throws IOException {
        String[] whole = Arrays.copyOf(command, command.length + 1);
        whole[command.length] = seed;
        return RunningService.command(Map.of(), whole);
    }
}
