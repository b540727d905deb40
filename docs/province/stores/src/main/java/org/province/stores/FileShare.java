package org.province.stores;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.application.port.KeptFiles;
import medassist.domain.institution.InstitutionId;

/** Institutions' files in a folder: each has three lines, until when it is kept, its name, and its content. */
public final class FileShare implements KeptFiles {

    private final Path folder;

    public FileShare(Path folder) {
        this.folder = folder;
    }

    @Override
    public void add(KeptFile file, Instant now) {
        try {
            for (Path kept : kept()) {
                if (!Instant.parse(Files.readAllLines(kept).getFirst()).isAfter(now)) {
                    Files.delete(kept);
                }
            }
            var lines = List.of(file.until().toString(), file.name(), file.content());
            Files.write(path(file.institutionId(), file.number()), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Optional<KeptFile> find(InstitutionId institutionId, String number, Instant now) {
        Path path = path(institutionId, number);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(path);
            var until = Instant.parse(lines.get(0));
            return Optional.of(new KeptFile(institutionId, number, lines.get(1), lines.get(2), until))
                    .filter(file -> file.until().isAfter(now));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Path path(InstitutionId institutionId, String number) {
        return folder.resolve(encoded(institutionId.value()) + "+" + encoded(number));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace(".", "%2E");
    }
}
