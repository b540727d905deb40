package medassist.contracts.memory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import medassist.application.port.PaperFiles;
import medassist.domain.application.PaperFile;
import medassist.domain.ledger.ApplicationKey;

/** Pictures of papers that are kept in memory, by application and id. */
record InMemoryPapers(Map<String, Paper> kept) implements PaperFiles {

    /** A picture. */
    record Paper(PaperFile file, String content) {}

    private static String key(ApplicationKey application, String fileId) {
        return application + " " + fileId;
    }

    @Override
    public boolean add(PaperFile file, String content) {
        return kept.putIfAbsent(key(file.application(), file.fileId()), new Paper(file, content)) == null;
    }

    @Override
    public List<PaperFile> of(ApplicationKey application) {
        return kept.values().stream()
                .map(Paper::file)
                .filter(file -> file.application().equals(application))
                .toList();
    }

    @Override
    public Optional<String> content(ApplicationKey application, String fileId) {
        return Optional.ofNullable(kept.get(key(application, fileId))).map(InMemoryPapers.Paper::content);
    }
}
