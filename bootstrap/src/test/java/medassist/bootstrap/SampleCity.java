package medassist.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The city whose pack docs/packs.md teaches, and a correction of it that was known later. */
final class SampleCity {

    static final String CODE = "999900";

    private static final Path PAGE = Path.of("../docs/packs.md");
    private static final Pattern PACK = Pattern.compile("```yaml\\n(jurisdiction:.*?)```", Pattern.DOTALL);
    private static final Pattern CLAUSES = Pattern.compile("```yaml\\n(clauses:.*?)```", Pattern.DOTALL);

    private SampleCity() {}

    /** A new policy folder with both packs. */
    static Path folder(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(parent), "policies-");
        Files.writeString(folder.resolve("999900-2024.yaml"), pack());
        Files.writeString(folder.resolve("999900-2024-corrected.yaml"), correctedPack());
        return folder;
    }

    /** The example of the page, to the letter. */
    static String pack() throws IOException {
        return example(PACK);
    }

    /** The list of its document's clauses, to the letter. */
    static String clauses() throws IOException {
        return example(CLAUSES);
    }

    private static String example(Pattern pattern) throws IOException {
        Matcher example = pattern.matcher(Files.readString(PAGE));
        if (!example.find()) {
            throw new IllegalStateException("docs/packs.md shows no " + pattern);
        }
        return example.group(1);
    }

    /** 75 % in place of 70 %, known from June 2024 on. */
    private static String correctedPack() throws IOException {
        return pack().replace("ratio: 70%", "ratio: 75%")
                .replace("pays: 700.00", "pays: 750.00")
                .replace("burden: 29574", "burden: 27669")
                .replace(
                        "checkedThrough: 2025-12-31",
                        "knownFrom: 2024-06-01\nreplaces: [999900-2024]\ncheckedThrough: 2025-12-31")
                .replace("knownOn: 2024-01-04", "knownOn: 2024-05-31")
                .replace("knownOn: 2024-01-05", "knownOn: 2024-06-01");
    }
}
