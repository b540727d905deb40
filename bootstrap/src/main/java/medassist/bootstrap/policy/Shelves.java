package medassist.bootstrap.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.PolicyPack;
import medassist.policy.PolicyShelf;
import medassist.policy.ReadPack;

/** Finds packs by what a user types: a file, or a jurisdiction with or without a day. */
public final class Shelves {

    private static final Pattern JURISDICTION = Pattern.compile("([0-9]{6})(?:@(.+))?");

    private Shelves() {}

    /** All packs that the service would decide by, and the files in the place of those of their name. */
    public static PolicyShelf with(List<Path> files) {
        return PolicyShelf.of(System.getenv("MEDASSIST_POLICIES"), files);
    }

    /**
     * The pack that {@code 371500}, {@code 371500@2023-05-01} or a file names; without a day, the one that began last.
     *
     * @throws IllegalArgumentException if it names none, with a message for the user
     */
    static ReadPack named(String name) {
        return isJurisdiction(name) ? ofJurisdiction(name, with(List.of())) : PolicyShelf.pack(file(name));
    }

    /**
     * The packs that the names name, as they stand on a shelf with the named files.
     *
     * @throws IllegalArgumentException if one names none, with a message for the user
     */
    static List<ReadPack> named(List<String> names, PolicyShelf shelf) {
        return names.stream()
                .map(name -> isJurisdiction(name) ? ofJurisdiction(name, shelf) : ofFile(file(name), shelf))
                .toList();
    }

    /** Those of the names that are no jurisdictions. */
    static List<Path> files(List<String> names) {
        return names.stream()
                .filter(name -> !isJurisdiction(name))
                .map(Shelves::file)
                .toList();
    }

    /** Whether it names a file and no jurisdiction. */
    static boolean isFile(String name) {
        return !isJurisdiction(name);
    }

    /** The day that stands behind a jurisdiction; nothing where none does. */
    static Optional<LocalDate> dayOf(String name) {
        var named = JURISDICTION.matcher(name);
        return named.matches() ? Optional.ofNullable(named.group(2)).map(Shelves::day) : Optional.empty();
    }

    /** The jurisdiction that {@code 371500} or {@code 371500@2023-05-01} names. */
    static DivisionCode jurisdiction(String name) {
        return new DivisionCode(name.replaceFirst("@.*", ""));
    }

    private static boolean isJurisdiction(String name) {
        return JURISDICTION.matcher(name).matches();
    }

    private static ReadPack ofJurisdiction(String name, PolicyShelf shelf) {
        var jurisdiction = JURISDICTION.matcher(name);
        jurisdiction.matches();
        var code = new DivisionCode(jurisdiction.group(1));
        Optional<PolicyPack> named = jurisdiction.group(2) == null
                ? shelf.library()
                        .of(code)
                        .max(Comparator.comparing((PolicyPack pack) ->
                                        pack.edition().inForce().from())
                                .thenComparing(pack -> pack.edition().knownFrom()))
                : shelf.library().deciding(code, day(jurisdiction.group(2)));
        PolicyPack pack = named.orElseThrow(() -> new IllegalArgumentException("no policy pack decides for " + name));
        return shelf.packs().stream()
                .filter(each -> each.pack().equals(pack))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new IllegalArgumentException(text + " is no date such as 2023-05-01", notADay);
        }
    }

    private static ReadPack ofFile(Path file, PolicyShelf shelf) {
        return shelf.packs().stream()
                .filter(pack -> pack.text().file().equals(file.getFileName().toString()))
                .findFirst()
                .orElseGet(() -> PolicyShelf.pack(file));
    }

    private static Path file(String name) {
        Path file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " is neither a readable file nor a division code of six digits");
        }
        return file;
    }
}
