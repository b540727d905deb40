package medassist.bootstrap.rosters;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import medassist.application.importing.ImportingRosters;
import medassist.application.port.StoreUnavailableException;
import medassist.application.wording.Wording;
import medassist.domain.access.Authority;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.domain.roster.Roster;
import medassist.domain.roster.Summary;
import medassist.tabular.ExchangeFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder in which authorities leave rosters 名单交换目录. A file is received under what its name says, and answered once it
 * is read: what its rows come to, or why it cannot be read. Whoever approves it does so as if it had been sent by REST.
 */
@Singleton
@Requires(property = "medassist.rosters.folder.path")
class RosterFolder {

    private static final Logger LOG = LoggerFactory.getLogger(RosterFolder.class);

    /** A file that was changed less long ago may still be being written. */
    private static final Duration SETTLED = Duration.ofSeconds(3);

    private static final long LARGEST = 256L << 20;
    private static final Caller OURSELVES = new Caller("roster-folder", "folder", "", Authority.EVERYTHING);
    private static final Wording WORDING = Wording.in(Locale.CHINESE);

    private final ExchangeFolder folder;
    private final ImportingRosters importing;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Map<Path, Long> sizes = new HashMap<>();

    /** The rosters of files that are being read, so that a large file is not read here again to see how far it is. */
    private final Map<Path, String> received = new HashMap<>();

    /** @param path where files are exchanged */
    RosterFolder(
            @Property(name = "medassist.rosters.folder.path") String path,
            ImportingRosters importing,
            JsonMapper json,
            InstantSource clock) {
        this.folder = ExchangeFolder.at(Path.of(path), ".xlsx", ".xls", ".csv", ".txt");
        this.importing = importing;
        this.json = json;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${medassist.rosters.folder.interval:5s}")
    void look() {
        try {
            folder.whileAlone(() -> {
                for (Path file : folder.left()) {
                    if (isWhole(file)) {
                        folder.take(file);
                        sizes.remove(file);
                    }
                }
                folder.taken().forEach(this::receive);
            });
        } catch (IOException failure) {
            LOG.error("the folder of rosters cannot be worked on", failure);
        }
    }

    /** Whether a file has the size it had when we last looked, and is not being written to. */
    private boolean isWhole(Path file) throws IOException {
        Long size = Files.size(file);
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        return size.equals(sizes.put(file, size)) && changed.plus(SETTLED).isBefore(clock.instant());
    }

    /** One file that fails, for whatever reason, holds up no other. */
    private void receive(Path file) {
        try {
            Optional<Map<String, Object>> answer = answer(file);
            if (answer.isPresent()) {
                folder.show(file.getFileName() + ".answer.json", json.writeValueAsBytes(answer.get()));
                folder.putAway(file);
            }
        } catch (StoreUnavailableException away) {
            LOG.info("a roster in the folder waits for the database");
        } catch (IOException | RuntimeException failure) {
            LOG.error("a roster in the folder cannot be worked on, and is tried again", failure);
        }
    }

    /** What is to be said of a file; empty while it is being read. */
    private Optional<Map<String, Object>> answer(Path file) throws IOException {
        Optional<Roster> known = Optional.ofNullable(received.get(file)).flatMap(id -> importing.roster(id, OURSELVES));
        if (known.isPresent()) {
            return answer(file, known.get());
        }
        Optional<RosterName> name = RosterName.of(file.getFileName().toString());
        if (name.isEmpty()) {
            return Optional.of(said("REFUSED", "文件名应为 区划-部门-年月-FULL或CHANGES[-类别][-说明]，如 " + RosterName.EXAMPLE));
        }
        if (Files.size(file) > LARGEST) {
            return Optional.of(said(
                    "FAILED",
                    WORDING.ofRosters().failure(Roster.Failure.TOO_LARGE).orElse("")));
        }
        return switch (importing.receive(
                name.get().head(), file.getFileName().toString(), Files.readAllBytes(file), OURSELVES)) {
            case Outcome.Done<Roster>(Roster roster) -> answer(file, roster);
            case Outcome.DoneBefore<Roster>(Roster roster) -> answer(file, roster);
            case Outcome.Refused<Roster>(Refusal refusal) -> Optional.of(said("REFUSED", WORDING.refusal(refusal)));
        };
    }

    private Optional<Map<String, Object>> answer(Path file, Roster roster) {
        if (roster.state() == Roster.State.RECEIVED || roster.state() == Roster.State.READING) {
            received.put(file, roster.id());
            return Optional.empty();
        }
        received.remove(file);
        Summary summary = roster.summary();
        Map<String, Object> answer = said(
                roster.state().name(),
                WORDING.ofRosters().failure(summary.failure()).orElse(""));
        answer.put("roster", roster.id());
        answer.put("rows", new TreeMap<>(summary.rows()));
        answer.put("ending", summary.ending());
        answer.put("withoutIdNumber", summary.withoutIdNumber());
        return Optional.of(answer);
    }

    private static Map<String, Object> said(String state, String message) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("state", state);
        said.put("message", message);
        return said;
    }
}
