package medassist.bootstrap.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import medassist.domain.division.DivisionCode;
import medassist.domain.policy.PolicyPack;
import medassist.persistence.policy.PolicyShelf;
import medassist.persistence.policy.ReadPack;

/** Finds packs by what a user types: a file, or a jurisdiction with or without a day. */
public final class Shelves {

    private static final Pattern JURISDICTION = Pattern.compile("([0-9]{6})(?:@(.+))?");

    private Shelves() {}

    /** All packs that the service would decide by, and the files in the place of those of their name. */
    public static PolicyShelf with(List<Path> files) {
        return PolicyShelf.of(System.getenv("MEDASSIST_POLICIES"), files);
    }

    /**
     * The pack that {@code 371500}, {@code 371500@2023-05-01} or a file names; without a day, the last one in force.
     *
     * @throws IllegalArgumentException if it names none, with a message for the user
     */
    static ReadPack named(String name) {
        var jurisdiction = JURISDICTION.matcher(name);
        if (!jurisdiction.matches()) {
            return ofFile(Path.of(name));
        }
        var shelf = with(List.of());
        var day = jurisdiction.group(2) == null ? LocalDate.MAX : LocalDate.parse(jurisdiction.group(2));
        PolicyPack deciding = shelf.library()
                .deciding(new DivisionCode(jurisdiction.group(1)), day)
                .orElseThrow(() -> new IllegalArgumentException("no policy pack decides for " + name));
        return shelf.packs().stream()
                .filter(pack -> pack.pack().equals(deciding))
                .findFirst()
                .orElseThrow();
    }

    private static ReadPack ofFile(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException(file + " is neither a readable file nor a division code of six digits");
        }
        return PolicyShelf.pack(file);
    }
}
