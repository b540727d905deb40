package medassist.bootstrap;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import medassist.application.applying.HandlingApplications;
import medassist.application.funding.KeepingFunds;
import medassist.application.importing.ImportingRosters;
import medassist.application.pending.CarryingOutActs;
import medassist.application.port.StoreUnavailableException;
import medassist.application.relaying.RelayingEvents;
import medassist.application.trying.TryingPolicies;
import medassist.application.watching.WatchingBurdens;
import medassist.persistence.chain.DailySeals;
import medassist.persistence.chain.MinuteSeals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the service does without being asked: it tells events to the subscriber, does approved acts, reads and applies
 * rosters, ends applications whose papers did not come, seals the journal of ended days, and each minute all that was written.
 */
final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private static final Duration RELAY_PAUSE = Duration.ofMillis(500);
    private static final Duration ACTS_PAUSE = Duration.ofSeconds(1);
    private static final Duration WATCH_PAUSE = Duration.ofSeconds(1);
    private static final Duration ROSTERS_PAUSE = Duration.ofSeconds(1);
    private static final Duration TRIALS_PAUSE = Duration.ofSeconds(1);
    private static final Duration FUNDS_PAUSE = Duration.ofSeconds(2);
    private static final Duration LAPSE_PAUSE = Duration.ofMinutes(10);
    private static final Duration DAYS_PAUSE = Duration.ofMinutes(10);
    private static final Duration SEAL_PAUSE = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("background-", 0).factory());

    private Background() {}

    static Background start(
            RelayingEvents relaying,
            CarryingOutActs acts,
            WatchingBurdens watching,
            ImportingRosters rosters,
            HandlingApplications applications,
            TryingPolicies trying,
            KeepingFunds funds,
            DailySeals roots,
            MinuteSeals seals) {
        var background = new Background();
        background.threads.execute(() -> background.repeat(() -> background.relay(relaying), RELAY_PAUSE));
        background.threads.execute(() -> background.repeat(acts::carryOut, ACTS_PAUSE));
        background.threads.execute(() -> background.repeat(watching::watch, WATCH_PAUSE));
        background.threads.execute(() -> background.repeat(rosters::goOn, ROSTERS_PAUSE));
        background.threads.execute(() -> background.repeat(applications::lapse, LAPSE_PAUSE));
        background.threads.execute(() -> background.repeat(trying::goOn, TRIALS_PAUSE));
        background.threads.execute(() -> background.repeat(() -> background.follow(funds), FUNDS_PAUSE));
        background.threads.execute(() -> background.repeat(roots::sealEndedDays, DAYS_PAUSE));
        background.threads.execute(() -> background.repeat(seals::seal, SEAL_PAUSE));
        return background;
    }

    /** Until nothing is to be told any more. */
    private void relay(RelayingEvents relaying) {
        int told;
        do {
            told = relaying.relay();
        } while (told > 0 && stopping.getCount() > 0);
    }

    /** Until all that ledgers have had is taken in. */
    private void follow(KeepingFunds funds) {
        boolean more = true;
        while (more && stopping.getCount() > 0) {
            more = funds.follow();
        }
    }

    private void repeat(Runnable work, Duration pause) {
        try {
            do {
                attempt(work);
            } while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A failure must not end the repetition. */
    private static void attempt(Runnable work) {
        try {
            work.run();
        } catch (StoreUnavailableException unavailable) {
            LOG.warn("background work waits for the database");
        } catch (RuntimeException failure) {
            LOG.error("background work failed and is tried again", failure);
        }
    }

    /** Ends when what is being done is done. */
    @Override
    public void close() {
        stopping.countDown();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
