package medassist.embeddedpostgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server that was killed again, on its port, so that whoever uses it goes on after an error. */
final class ServerWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerWatch.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(10);

    /** Recovery takes as long as it takes. */
    private static final Duration NO_LIMIT = Duration.ofDays(7);

    private final Cluster cluster;
    private final int port;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("postgres-watch").unstarted(this::watch);

    private ServerWatch(Cluster cluster, int port) {
        this.cluster = cluster;
        this.port = port;
    }

    static ServerWatch start(Cluster cluster, int port) {
        var watch = new ServerWatch(cluster, port);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try {
            Duration pause = PAUSE;
            while (!ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = !cluster.hasDied() || startAgain() ? PAUSE : PAUSE_AFTER_FAILURE;
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean startAgain() {
        try {
            LOG.error("PostgreSQL is gone without having been stopped; starting it again");
            cluster.start(port, NO_LIMIT);
            LOG.info("PostgreSQL runs again on 127.0.0.1:{}", port);
            return true;
        } catch (IOException | RuntimeException failure) {
            LOG.error("PostgreSQL could not be started again; trying on", failure);
            return false;
        }
    }

    /** From now on, a server that ends has been stopped. */
    @Override
    public void close() {
        ending.countDown();
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
