package medassist.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import medassist.application.MedAssist;
import medassist.application.applying.HandlingApplications;
import medassist.application.funding.KeepingFunds;
import medassist.application.importing.ImportingRosters;
import medassist.application.pending.CarryingOutActs;
import medassist.application.port.Accounts;
import medassist.application.relaying.RelayingEvents;
import medassist.application.trying.TryingPolicies;
import medassist.application.watching.WatchingBurdens;
import medassist.bootstrap.database.Database;
import medassist.bootstrap.database.KeyPlace;
import medassist.bootstrap.settings.Listening;
import medassist.bootstrap.settings.SettingException;
import medassist.bootstrap.settings.Settings;
import medassist.domain.access.Role;
import medassist.persistence.chain.DailySeals;
import medassist.persistence.chain.MinuteSeals;
import medassist.persistence.key.KeyRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running service: database, container and HTTP server, started in this order and stopped in the reverse. */
final class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /** How long requests in flight may take to end when the service stops. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final boolean configurable;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Service(boolean configurable) {
        this.configurable = configurable;
    }

    /** One that the environment's variables configure. */
    static Service configurable() {
        return new Service(true);
    }

    /** One that no variable leads to files or addresses that are in use. */
    static Service apart() {
        return new Service(false);
    }

    /**
     * Starts everything. From here on, whatever has been started is stopped when the process is told to end; a signal in
     * the middle of the start waits for it, so that nothing is left behind.
     *
     * @param environment names the operator's own database, if there is one
     * @param data the folder of the embedded one otherwise
     * @throws SettingException if a setting is wrong; then nothing was started
     * @throws IOException if the embedded database does not start, or nothing says where the keys are; the message is
     *     meant for the operator
     */
    Running start(Map<String, String> environment, Path data, String host, int port) throws IOException {
        var said = new Settings(environment);
        said.check();
        var listening = Listening.of(host, port, said);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        synchronized (started) {
            Path keys = KeyPlace.of(environment, data);
            var database = Database.open(environment, data);
            started.push(database);
            var settings = new HashMap<>(database.settings());
            settings.putAll(listening.settings());
            settings.put(KeyPlace.SETTING, keys);
            var context = ApplicationContext.builder()
                    .mainClass(Main.class)
                    // A part that does not fit is found now, not by the first hospital.
                    .eagerInitSingletons(true)
                    .environmentPropertySource(configurable)
                    .properties(settings)
                    .build();
            started.push(context);
            context.start().getBean(KeyRegister.class).open();
            var server = context.getBean(EmbeddedServer.class).start();
            // Before the server, which closes the container with it.
            started.push(server::stop);
            started.push(Background.start(
                    context.getBean(RelayingEvents.class),
                    context.getBean(CarryingOutActs.class),
                    context.getBean(WatchingBurdens.class),
                    context.getBean(ImportingRosters.class),
                    context.getBean(HandlingApplications.class),
                    context.getBean(TryingPolicies.class),
                    context.getBean(KeepingFunds.class),
                    context.getBean(DailySeals.class),
                    context.getBean(MinuteSeals.class)));
            started.push(() -> endRequestsInFlight(server));
            return new Running(context, server, listening);
        }
    }

    /** A service that has started. */
    record Running(ApplicationContext context, EmbeddedServer server, Listening listening) {

        int port() {
            return server.getPort();
        }

        /** Where it is asked on this machine. */
        String address() {
            return listening.address(port());
        }

        /** The paths at which the hospital feed is served, as the profiles have them. */
        List<String> feeds() {
            String transaction = "/{infno}";
            return context.getBean(Router.class)
                    .uriRoutes()
                    .filter(route -> route.getHttpMethod() == HttpMethod.POST)
                    .map(route -> route.getUriMatchTemplate().toString())
                    .filter(path -> path.endsWith(transaction))
                    .map(path -> path.substring(0, path.length() - transaction.length()))
                    .distinct()
                    .sorted()
                    .toList();
        }

        /** Loads people and institutions to try the service with; the accounts to ask with, by role. */
        Map<Role, DemoAccounts.Shown> loadDemo() {
            return new Demo(context.getBean(MedAssist.class)).load();
        }

        /** Lets the year so far of an invented city happen. */
        void loadDemoYear() {
            new DemoYear(context.getBean(MedAssist.class)).load();
        }

        /** Whether anybody may come in. */
        boolean hasAccounts() {
            return !context.getBean(Accounts.class).list().isEmpty();
        }
    }

    /** Waits until the process has been told to stop, and has. */
    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    private void stop() {
        synchronized (started) {
            while (!started.isEmpty()) {
                close(started.pop());
            }
        }
        stopped.countDown();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.error("a part of the service did not stop cleanly", failure);
        }
    }

    /** Takes no new requests, and lets those being worked on end, so that a settlement is posted and answered. */
    private static void endRequestsInFlight(EmbeddedServer server) throws InterruptedException {
        // The server alone: what works on its requests must go on.
        var graceful = (GracefulShutdownCapable) server;
        try {
            graceful.shutdownGracefully().toCompletableFuture().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException notEnded) {
            LOG.warn("requests in flight did not end in time", notEnded);
        }
    }
}
