package medassist.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import medassist.application.registering.RegisteringRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: database, container and HTTP server, started in this order and stopped in the reverse. */
final class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /** How long requests in flight may take to end when the service stops. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Database database;
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Service(Database database, ApplicationContext context, EmbeddedServer server) {
        this.database = database;
        this.context = context;
        this.server = server;
    }

    /**
     * Starts everything; what had been started is stopped again if something fails.
     *
     * @param environment names the operator's own database, if there is one
     * @param data the folder of the embedded one otherwise
     */
    static Service start(Map<String, String> environment, Path data, int port) throws IOException {
        var database = Database.open(environment, data);
        try {
            var service = start(database, port);
            Runtime.getRuntime().addShutdownHook(new Thread(service::stop, "stop"));
            return service;
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    private static Service start(Database database, int port) {
        var settings = new HashMap<>(database.settings());
        settings.put("micronaut.server.port", port);
        var context = ApplicationContext.builder()
                .mainClass(Main.class)
                // A part that does not fit is found now, not by the first hospital.
                .eagerInitSingletons(true)
                .properties(settings)
                .start();
        try {
            var server = context.getBean(EmbeddedServer.class).start();
            return new Service(database, context, server);
        } catch (RuntimeException failure) {
            context.close();
            throw failure;
        }
    }

    int port() {
        return server.getPort();
    }

    /** Loads people and institutions to try the service with. */
    void load(Demo demo) {
        demo.load(context.getBean(RegisteringRecords.class));
    }

    /** Waits until the process is told to stop. */
    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    private void stop() {
        try {
            endRequestsInFlight();
            server.stop();
            context.close();
            database.close();
        } catch (IOException | RuntimeException failure) {
            LOG.error("the service did not stop cleanly", failure);
        } finally {
            stopped.countDown();
        }
    }

    /** Takes no new requests, and lets those being worked on end, so that a settlement is posted and answered. */
    private void endRequestsInFlight() {
        try {
            context.getBean(GracefulShutdownManager.class)
                    .shutdownGracefully()
                    .toCompletableFuture()
                    .get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException notEnded) {
            LOG.warn("requests in flight did not end in time", notEnded);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
