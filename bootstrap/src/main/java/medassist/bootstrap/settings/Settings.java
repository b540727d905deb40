package medassist.bootstrap.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings of the environment 环境变量. */
public record Settings(Map<String, String> environment) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DURATION = Pattern.compile("[1-9][0-9]{0,6}(ms|s|m|h)");

    private static final List<String> FOLDERS = List.of("MEDASSIST_POLICIES");
    private static final List<String> FILES = List.of("MEDASSIST_HISFEED_KEYS_FILE");
    private static final List<String> NUMBERS = List.of(
            "MEDASSIST_LIMITS_CONNECTIONS",
            "MEDASSIST_LIMITS_CONNECTIONS_PER_ADDRESS",
            "MEDASSIST_LIMITS_BODIES",
            "MEDASSIST_LIMITS_REQUESTS_PER_SECOND_AND_ADDRESS",
            "MEDASSIST_LIMITS_REQUESTS_PER_SECOND_AND_CALLER",
            "MEDASSIST_LIMITS_PERSONS_PER_HOUR");
    private static final List<String> DURATIONS = List.of(
            "MEDASSIST_LIMITS_HEAD_TIMEOUT", "MEDASSIST_LIMITS_BODY_TIMEOUT", "MEDASSIST_LIMITS_ANSWER_TIMEOUT");

    /** What a setting says; empty where nobody has set it. */
    Optional<String> text(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    boolean isTrue(String name) {
        Optional<String> said = text(name);
        if (said.filter(text -> !text.equals("true") && !text.equals("false")).isPresent()) {
            throw new SettingException(name, "is true or false");
        }
        return said.filter("true"::equals).isPresent();
    }

    /** The file that a setting names. */
    Optional<Path> file(String name) {
        return text(name).map(text -> {
            Path file = Path.of(text);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new SettingException(name, "there is no file " + text + " that can be read");
            }
            return file;
        });
    }

    /**
     * Looks at what can be looked at before anything is started.
     *
     * @throws SettingException if a setting is wrong
     */
    public void check() {
        FOLDERS.forEach(this::checkFolder);
        FILES.forEach(this::file);
        text("MEDASSIST_HISFEED_PROFILES").stream()
                .flatMap(profiles -> Arrays.stream(profiles.split(",")))
                .map(String::strip)
                .filter(profile -> profile.endsWith(".yaml") && !Files.isReadable(Path.of(profile)))
                .forEach(profile -> {
                    throw new SettingException("MEDASSIST_HISFEED_PROFILES", "there is no file " + profile);
                });
        NUMBERS.forEach(name -> check(name, NUMBER, "is a whole number, 0 for no limit"));
        DURATIONS.forEach(name -> check(name, DURATION, "is a duration such as 15s"));
    }

    private void checkFolder(String name) {
        text(name).filter(folder -> !Files.isDirectory(Path.of(folder))).ifPresent(folder -> {
            throw new SettingException(name, "there is no folder " + folder);
        });
    }

    private void check(String name, Pattern pattern, String wanted) {
        text(name).filter(text -> !pattern.matcher(text).matches()).ifPresent(text -> {
            throw new SettingException(name, wanted + ", not " + text);
        });
    }
}
