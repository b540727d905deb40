package medassist.persistence.key;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Keys in files that only their owner can read, in a folder that nobody else can enter. */
@Singleton
public final class KeyFolder implements Keys {

    private static final String KEY = ".json";
    private static final String RETIRED = "retired";
    private static final FileAttribute<Set<PosixFilePermission>> SECRET =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> CLOSED =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path folder;

    public KeyFolder(@Property(name = "medassist.keys") Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> find(String name) {
        Path file = file(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("the key " + file + " cannot be read", failure);
        }
    }

    @Override
    public String add(String name, String jwk) {
        Path file = file(name);
        try {
            Files.createDirectories(folder.toAbsolutePath(), CLOSED);
            // Written beside it and linked, so that nobody ever reads half a key.
            Path whole = Files.createTempFile(folder, name, null, SECRET);
            Files.writeString(whole, jwk, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
            try {
                Files.createLink(file, whole);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // Another process was faster; its key is ours.
            }
            Files.delete(whole);
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("the key " + file + " cannot be made", failure);
        }
    }

    @Override
    public void retire(String name) {
        try {
            Path aside = Files.createDirectories(folder.resolve(RETIRED).toAbsolutePath(), CLOSED);
            if (Files.exists(file(name))) {
                Files.move(file(name), aside.resolve(name + KEY), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the key " + file(name) + " cannot be put aside", failure);
        }
    }

    @Override
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(KEY))
                    .map(name -> name.substring(0, name.length() - KEY.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("the folder of keys " + folder + " cannot be read", failure);
        }
    }

    @Override
    public long version() {
        try {
            return Files.getLastModifiedTime(folder).to(TimeUnit.NANOSECONDS);
        } catch (IOException notThere) {
            return 0;
        }
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public Path beside(String name) {
        return folder.resolve(name);
    }

    private Path file(String name) {
        return folder.resolve(name + KEY);
    }
}
