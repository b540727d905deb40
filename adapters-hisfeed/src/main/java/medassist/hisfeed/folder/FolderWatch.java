package medassist.hisfeed.folder;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import medassist.application.port.StoreUnavailableException;
import medassist.hisfeed.file.ZippedText;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.profile.Profile;
import medassist.hisfeed.profile.ProfileReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a folder for files of the day's settlements. A file stays where it was left until its answer is there, so that one
 * whose work was interrupted is done again from its first line, which changes nothing of what is done.
 */
@Singleton
@Requires(property = "medassist.hisfeed.folder.path")
class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    /** After this time without a change, a file that cannot be read is taken to be all there is. */
    private static final Duration STILL_COMING = Duration.ofMinutes(1);

    private static final int ATTEMPTS = 5;

    private final Drop drop;
    private final Profile profile;
    private final SettlingFiles settling;
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
            InstantSource clock) {
        this.drop = Drop.at(Path.of(folder));
        this.profile = ProfileReader.read(profile);
        this.settling = settling;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = "${medassist.hisfeed.folder.interval:5s}")
    void look() {
        try {
            drop.whileAlone(() -> {
                for (Path file : drop.waiting()) {
                    if (isWhole(file)) {
                        take(file);
                    }
                }
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

    private void take(Path file) throws IOException {
        String name = file.getFileName().toString();
        String base = name.substring(0, name.length() - ".zip".length());
        try {
            settle(file, base);
        } catch (MessageRefusedException refusal) {
            answer(base, SettlingFiles.unreadable(refusal), file);
        } catch (IOException unreadable) {
            if (isLeftAlone(file)) {
                LOG.warn("{} is no ZIP with one text", name);
                answer(base, SettlingFiles.unreadable(new MessageRefusedException(Fault.INVALID_FILE)), file);
            }
        } catch (StoreUnavailableException later) {
            LOG.warn("{} is tried again later", name, later);
        }
    }

    private void settle(Path file, String base) throws IOException {
        DayFile day = DayFile.read(file);
        var progress = new Progress(file.getFileName().toString(), day.lines().size(), clock.instant(), text -> {
            LOG.info("settling a file: {}", text);
            show(base, text);
        });
        SettlingFiles.Outcome outcome = settling.settle(day, profile, progress);
        if (isToBeTriedAgain(file, outcome)) {
            LOG.warn("{} of the lines could not be done, and are tried again: {}", outcome.failed(), progress.text());
            return;
        }
        answer(base, outcome.text(), file);
        LOG.info("settled a file: {}", progress.text());
    }

    /**
     * Whether the lines that failed may be done later. Where none can be done the database is away, and is waited for; where
     * some fail again and again while others are done, they are reported as they are.
     */
    private boolean isToBeTriedAgain(Path file, SettlingFiles.Outcome outcome) {
        if (outcome.failed() == 0) {
            return false;
        }
        return outcome.failed() == outcome.lines() || attempts.merge(file, 1, Integer::sum) < ATTEMPTS;
    }

    private boolean isLeftAlone(Path file) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        return changed.plus(STILL_COMING).isBefore(clock.instant());
    }

    /** First the answer, then the file away: interrupted between the two, the same answer is given again. */
    private void answer(String base, String text, Path file) throws IOException {
        drop.answer(
                base + ".answer.zip", ZippedText.write(base + ".answer.txt", text.getBytes(StandardCharsets.UTF_8)));
        drop.removeAnswer(progressFile(base));
        drop.putAway(file);
        sizes.remove(file);
        attempts.remove(file);
    }

    private void show(String base, String text) {
        try {
            drop.answer(progressFile(base), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            LOG.warn("the progress cannot be shown", failure);
        }
    }

    private static String progressFile(String base) {
        return base + ".progress.json";
    }
}
