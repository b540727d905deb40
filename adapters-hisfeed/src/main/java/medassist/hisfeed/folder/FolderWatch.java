package medassist.hisfeed.folder;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import medassist.application.port.StoreUnavailableException;
import medassist.application.queries.RecordQueries;
import medassist.application.work.ContentDigest;
import medassist.domain.access.Authority;
import medassist.domain.audit.Caller;
import medassist.domain.institution.InstitutionId;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.profile.Profile;
import medassist.hisfeed.profile.ProfileReader;
import medassist.tabular.ExchangeFolder;
import medassist.tabular.ZippedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder for files of the day's settlements. A file is worked on until its answer is there, so that one whose work was
 * interrupted is done again from its first line, which changes nothing of what is done.
 */
@Singleton
@Requires(property = "medassist.hisfeed.folder.path")
class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** After this time without a change, a file that cannot be read is taken to be all there is. */
    private static final Duration STILL_COMING = Duration.ofMinutes(1);

    private static final int ATTEMPTS = 5;

    /** So that the names of what belongs to a file are names too. */
    private static final int LONGEST_NAME = 200;

    private static final Caller OURSELVES = new Caller("folder", "folder", "", Authority.EVERYTHING);

    private final ExchangeFolder drop;
    private final Profile profile;
    private final SettlingFiles settling;
    private final RecordQueries consulting;
    private final InstantSource clock;
    private final Map<Path, Long> sizes = new HashMap<>();
    private final Map<Path, Integer> attempts = new HashMap<>();

    /**
     * @param folder where files are exchanged
     * @param profile how who leaves them speaks
     */
    FolderWatch(
            @Property(name = "medassist.hisfeed.folder.path") String folder,
            @Property(name = "medassist.hisfeed.folder.profile", defaultValue = "national") String profile,
            SettlingFiles settling,
            RecordQueries consulting,
            InstantSource clock) {
        this.drop = ExchangeFolder.at(Path.of(folder), ".zip");
        this.profile = ProfileReader.read(profile);
        this.settling = settling;
        this.consulting = consulting;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${medassist.hisfeed.folder.interval:5s}")
    void look() {
        try {
            drop.whileAlone(() -> {
                for (Path file : drop.left()) {
                    if (isWhole(file)) {
                        drop.take(file);
                        sizes.remove(file);
                    }
                }
                drop.taken().forEach(this::settle);
            });
        } catch (IOException failure) {
            LOG.error("the folder of settlements cannot be worked on", failure);
        }
    }

    /** Whether a file has the size it had when we last looked. */
    private boolean isWhole(Path file) throws IOException {
        Long size = Files.size(file);
        return size.equals(sizes.put(file, size));
    }

    /** One file that fails, for whatever reason, holds up no other. */
    private void settle(Path file) {
        try {
            DayFile day = read(file);
            String base = base(file);
            var progress =
                    new Progress(file.getFileName().toString(), day.lines().size(), clock.instant(), text -> {
                        LOG.info("settling a file: {}", text);
                        show(base, text);
                    });
            SettlingFiles.Outcome outcome = settling.settle(day, profile, progress);
            if (isToBeTriedAgain(file, outcome)) {
                LOG.warn("{} of the lines are tried again: {}", outcome.failed(), progress.text());
                return;
            }
            answer(file, outcome.text());
            LOG.info("settled a file: {}", progress.text());
        } catch (StillComingException later) {
            LOG.info("{} is waited for", file.getFileName());
        } catch (MessageRefusedException refusal) {
            refuse(file, refusal);
        } catch (IOException | RuntimeException failure) {
            LOG.error("{} cannot be worked on, and is tried again", file.getFileName(), failure);
        }
    }

    /** @throws StillComingException if there may be more of it to come */
    private DayFile read(Path file) throws IOException, StillComingException {
        try {
            return DayFile.read(file, encoding());
        } catch (IOException unreadable) {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            if (changed.plus(STILL_COMING).isAfter(clock.instant())) {
                throw new StillComingException();
            }
            throw new MessageRefusedException(Fault.INVALID_FILE);
        }
    }

    private void refuse(Path file, MessageRefusedException refusal) {
        LOG.warn("{} cannot be read", file.getFileName());
        try {
            answer(file, SettlingFiles.unreadable(profile, refusal));
        } catch (IOException failure) {
            LOG.error("{} cannot be answered, and is tried again", file.getFileName(), failure);
        }
    }

    /**
     * Whether the lines that failed may be done later. While the database is away they are waited for; where some fail again
     * and again though it is there, they are reported as they are.
     */
    private boolean isToBeTriedAgain(Path file, SettlingFiles.Outcome outcome) {
        return outcome.failed() > 0 && (isDatabaseAway() || attempts.merge(file, 1, Integer::sum) < ATTEMPTS);
    }

    private boolean isDatabaseAway() {
        try {
            return consulting.institution(new InstitutionId("-"), OURSELVES).isPresent();
        } catch (StoreUnavailableException away) {
            return true;
        }
    }

    /** First the answer, then the file away: interrupted between the two, the same answer is found standing. */
    private void answer(Path file, String text) throws IOException {
        String base = base(file);
        drop.answer(base, ZippedText.write(base + ".answer.txt", text.getBytes(encoding())));
        drop.hide(progressFile(base));
        drop.putAway(file);
        attempts.remove(file);
    }

    private void show(String base, String text) {
        try {
            drop.show(progressFile(base), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            LOG.warn("the progress cannot be shown", failure);
        }
    }

    private static String progressFile(String base) {
        return base + ".progress.json";
    }

    /** The file's name without its ending; its digest where it is too long to be added to. */
    private static String base(Path file) {
        String name = file.getFileName().toString();
        String base = name.substring(0, name.length() - ".zip".length());
        return base.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME ? ContentDigest.of(base) : base;
    }

    /** A file of which there may be more to come. */
    private static final class StillComingException extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private Charset encoding() {
        return profile.books().encoding().charset();
    }
}
