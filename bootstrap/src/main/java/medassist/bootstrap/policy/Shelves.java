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
        var jurisdiction = JURISDICTION.matcher(name);
        if (!jurisdiction.matches()) {
            return ofFile(Path.of(name));
        }
        var shelf = with(List.of());
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

    private static ReadPack ofFile(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " is neither a readable file nor a division code of six digits");
        }
        return PolicyShelf.pack(file);
    }
}
