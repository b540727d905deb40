package medassist.embeddedpostgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the jar that carries them for this platform. */
record PostgresBinaries(Path home) {

    private static final PosixFilePermission[] PERMISSIONS = {
        PosixFilePermission.OTHERS_EXECUTE,
        PosixFilePermission.OTHERS_WRITE,
        PosixFilePermission.OTHERS_READ,
        PosixFilePermission.GROUP_EXECUTE,
        PosixFilePermission.GROUP_WRITE,
        PosixFilePermission.GROUP_READ,
        PosixFilePermission.OWNER_EXECUTE,
        PosixFilePermission.OWNER_WRITE,
        PosixFilePermission.OWNER_READ
    };

    /** The programs under the folder, unpacked there now if this version of them is not yet. */
    static PostgresBinaries under(Path folder) throws IOException {
        var archive = (JarURLConnection) archive().openConnection();
        // The jar's name has the version in it.
        String jar = Path.of(archive.getJarFileURL().getPath()).getFileName().toString();
        Path home = folder.resolve(jar.replaceFirst("\\.jar$", ""));
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            Path unpacking = Files.createTempDirectory(folder, "unpacking-");
            try (InputStream content = archive.getInputStream()) {
                unpack(content, unpacking);
            }
            move(unpacking, home);
        }
        return new PostgresBinaries(home);
    }

    /** The command line of one of the programs. */
    List<String> command(String program, String... arguments) {
        String path = home.resolve("bin").resolve(program).toString();
        return Stream.concat(Stream.of(path), Arrays.stream(arguments)).toList();
    }

    private static URL archive() throws IOException {
        String name = "postgres-" + system() + "-" + architecture() + ".txz";
        URL archive = ClassLoader.getSystemResource(name);
        if (archive == null) {
            throw new IOException("this build carries no PostgreSQL for this platform (" + name
                    + "); set MEDASSIST_DATASOURCE_URL to use a server of your own");
        }
        return archive;
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("an archive entry leads out of its folder: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (int bit = 0; bit < PERMISSIONS.length; bit++) {
            if ((mode & (1 << bit)) != 0) {
                permissions.add(PERMISSIONS[bit]);
            }
        }
        return permissions;
    }

    private static void move(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException refused) {
            // Another process unpacked the same programs in the meantime.
            if (!Files.isDirectory(home)) {
                throw refused;
            }
            FolderRemoval.remove(unpacked);
        }
    }
}
