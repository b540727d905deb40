package medassist.bootstrap.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import medassist.simulator.Habit;
import medassist.simulator.HospitalDays;
import medassist.simulator.Manner;
import medassist.simulator.Plan;
import medassist.simulator.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Plays a hospital's days, and says whether its books end equal to the service's. */
@Command(
        name = "hospital",
        description = {
            "Plays a hospital's days over the feed of a running service: sign-ins, questions, quotes, settlements, time-outs, "
                    + "blind repeats, reversals, 2601, reconciliation and clearing. The exit code is 0 where both sides' "
                    + "books are equal and everything came as expected, else 1.",
            "The same options send the same messages. Another run wants another seed, and so another institution, since "
                    + "its books have nothing of what was before."
        },
        mixinStandardHelpOptions = true)
final class SimulateHospital implements Callable<Integer> {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final List<String> DEMO = List.of("37150000000001", "37150000000002", "37150000000003");

    @Spec
    private @Nullable CommandSpec command;

    @Option(names = "--url", defaultValue = "http://127.0.0.1:8080", description = "The service (${DEFAULT-VALUE}).")
    private URI url = URI.create("");

    @Option(
            names = "--key",
            required = true,
            defaultValue = "${env:MEDASSIST_KEY}",
            description =
                    "The key of an account that may send for the institution; of a GATEWAY unless --demo is stated"
                            + " (or in MEDASSIST_KEY).")
    private String key = "";

    @Option(
            names = "--profile",
            defaultValue = "national",
            description = "A profile that is shipped, or a file that ends in .yaml (${DEFAULT-VALUE}).")
    private String profile = "";

    @Option(
            names = "--habit",
            converter = HabitName.class,
            completionCandidates = Habits.class,
            description =
                    "What the hospital's system does besides; several are played together: ${COMPLETION-CANDIDATES}.")
    private List<Habit> habits = List.of();

    @Option(names = "--institution", description = "Its number; invented from the seed unless stated.")
    private String institution = "";

    @Option(
            names = "--jurisdiction",
            defaultValue = "371500",
            description = "Where persons are insured (${DEFAULT-VALUE}).")
    private String jurisdiction = "";

    @Option(names = "--month", description = "The month that is played, such as 2023-05; the last one unless stated.")
    private @Nullable YearMonth month;

    @Option(names = "--days", defaultValue = "5", description = "How many of its days (${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--persons", defaultValue = "3", description = "How many persons are invented (${DEFAULT-VALUE}).")
    private int persons;

    @Option(names = "--seed", defaultValue = "1", description = "What everything follows from (${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--demo",
            description = "Plays with the institution and the persons of serve --demo, and registers nobody.")
    private boolean demo;

    /** The names of habits. */
    static final class Habits implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(Habit.values()).map(Habit::toString).iterator();
        }
    }

    /** Reads a habit's name. */
    static final class HabitName implements ITypeConverter<Habit> {

        @Override
        public Habit convert(String value) {
            return Arrays.stream(Habit.values())
                    .filter(habit -> habit.toString().equals(value))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is none of " + String.join(", ", new Habits())));
        }
    }

    @Override
    public Integer call() throws IOException {
        Report report = HospitalDays.play(plan(), System.out);
        report.unexpected().forEach(line -> System.out.println("unexpected: " + line));
        System.out.println(report.messages() + " messages: " + (report.isEqual() ? "equal" : "not equal"));
        return report.isEqual() ? 0 : 1;
    }

    private Plan plan() throws IOException {
        LocalDate today = LocalDate.now(CHINA);
        YearMonth played = month == null ? YearMonth.from(today).minusMonths(1) : month;
        if (days < 1
                || days > played.lengthOfMonth()
                || played.atDay(Math.min(days, played.lengthOfMonth())).isAfter(today)) {
            throw wrong("--days", "must be days of " + played + " that are not in the future");
        }
        if (persons < 1 || persons > 100) {
            throw wrong("--persons", "must be from 1 to 100");
        }
        String number = demo
                ? "H37150000001"
                : institution.isEmpty() ? "HS%08d".formatted(Math.floorMod(seed, 100_000_000)) : institution;
        return new Plan(
                url,
                key,
                manner(),
                number,
                jurisdiction,
                demo
                        ? DEMO
                        : IntStream.rangeClosed(1, persons)
                                .mapToObj(i -> number + "-P" + i)
                                .toList(),
                !demo,
                played,
                days,
                seed);
    }

    private Manner manner() throws IOException {
        Set<Habit> all = habits.isEmpty() ? Set.of() : EnumSet.copyOf((Collection<Habit>) habits);
        try (InputStream yaml = yaml()) {
            return Manner.of(yaml, all);
        } catch (IllegalArgumentException signed) {
            throw wrong("--profile", String.valueOf(signed.getMessage()));
        }
    }

    private InputStream yaml() throws IOException {
        if (profile.endsWith(".yaml")) {
            Path file = Path.of(profile);
            if (!Files.isReadable(file)) {
                throw wrong("--profile", "there is no file " + profile);
            }
            return Files.newInputStream(file);
        }
        InputStream shipped = ModuleLayer.boot()
                .findModule("medassist.hisfeed")
                .orElseThrow()
                .getResourceAsStream("medassist/hisfeed/profile/" + profile + ".yaml");
        if (shipped == null) {
            throw wrong("--profile", "none of the name " + profile + " is shipped; a file's name ends in .yaml");
        }
        return shipped;
    }

    private ParameterException wrong(String option, String problem) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), option + ": " + problem);
    }
}
