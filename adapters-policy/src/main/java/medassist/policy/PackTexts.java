package medassist.policy;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the packs and their clause lists: those shipped, and those in a folder of the operator's (setting
 * {@code medassist.policies}).
 */
@Singleton
class PackTexts {

    private static final String SHIPPED = "/policies/";
    private static final String FORMER = "former";

    private final @Nullable String folder;

    PackTexts(@Nullable @Property(name = "medassist.policies") String folder) {
        this.folder = folder;
    }

    /** All packs; one of the operator's takes the place of the shipped one of its name. */
    List<PackText> all() {
        return packs(with(List.of()).stream()).toList();
    }

    /**
     * All packs and clause lists, with some files in the place of those of their names. A pack brings its own clause
     * list: the one of a pack in whose place it stands is another document's, or an earlier text's.
     */
    List<PackText> with(List<Path> files) {
        Map<String, PackText> texts = new LinkedHashMap<>();
        Stream.of(shipped(), ofOperator(), files.stream().flatMap(PackTexts::withClauses))
                .map(Stream::toList)
                .forEach(layer -> {
                    packs(layer.stream()).forEach(pack -> texts.remove(PackText.clausesOf(pack.file())));
                    layer.forEach(text -> texts.put(text.file(), text));
                });
        return List.copyOf(texts.values());
    }

    private static Stream<PackText> packs(Stream<PackText> texts) {
        return texts.filter(text -> !text.isClauseList());
    }

    private static Stream<PackText> withClauses(Path file) {
        Path clauses = file.resolveSibling(PackText.clausesOf(file.getFileName().toString()));
        return Stream.of(file, clauses)
                .distinct()
                .filter(each -> each.equals(file) || Files.exists(each))
                .map(PackTexts::read);
    }

    private static Stream<PackText> shipped() {
        // A module's resources cannot be listed, so the packs are named in a file beside them.
        return resource("packs.txt").lines().map(file -> new PackText(file, resource(file)));
    }

    /** Texts of the operator's that decide nothing any more, in the folder's {@code former}. */
    List<PackText> former() {
        return folder == null || !Files.isDirectory(Path.of(folder, FORMER))
                ? List.of()
                : packs(in(Path.of(folder, FORMER))).toList();
    }

    private Stream<PackText> ofOperator() {
        return folder == null ? Stream.of() : in(Path.of(folder));
    }

    private static Stream<PackText> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(PackTexts::read)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the policy folder " + folder + " cannot be read", unreadable);
        }
    }

    static PackText read(Path file) {
        try {
            // What is not UTF-8 is told when the text is read, with its line.
            return new PackText(
                    file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the policy pack " + file + " cannot be read", unreadable);
        }
    }

    private static String resource(String name) {
        try (InputStream content = PackTexts.class.getResourceAsStream(SHIPPED + name)) {
            return new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
