package medassist.bootstrap.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the folders of data and keys: who may read them, and whether there is room. */
record FileChecks(Path data, Path keys, Report report) {

    /** Room that a day of a busy city takes, and then some. */
    private static final long LEAST_FREE_BYTES = 2L << 30;

    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    void run() throws IOException {
        for (Path folder : new Path[] {data, keys, keys.resolve("retired")}) {
            if (Files.isDirectory(folder)) {
                lookAt(folder, "rwx------");
            }
        }
        Stream.of(data.resolve("postgres-password"), data.resolve("postgres.log"))
                .filter(Files::exists)
                .forEach(file -> lookAt(file, "rw-------"));
        for (Path folder : new Path[] {keys, keys.resolve("retired")}) {
            lookAtKeysIn(folder);
        }
        if (Files.isDirectory(data)) {
            long free = Files.getFileStore(data).getUsableSpace();
            report.say("disk", free >= LEAST_FREE_BYTES, data.toString(), Long.toString(free >> 20));
        }
    }

    private void lookAtKeysIn(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .forEach(file -> lookAt(file, "rw-------"));
            }
        }
    }

    private void lookAt(Path file, String wanted) {
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
            report.say("mode", OWNERS.containsAll(mode), file.toString(), PosixFilePermissions.toString(mode), wanted);
        } catch (IOException unreadable) {
            report.say("mode", false, file.toString(), "?", wanted);
        }
    }
}
