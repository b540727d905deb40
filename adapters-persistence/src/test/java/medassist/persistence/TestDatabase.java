package medassist.persistence;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import medassist.application.port.Adjustments;
import medassist.application.port.AuditTrail;
import medassist.application.port.Events;
import medassist.application.port.Exchanges;
import medassist.application.port.Institutions;
import medassist.application.port.Ledgers;
import medassist.application.port.Persons;
import medassist.application.port.Settlements;
import medassist.application.port.Stores;
import medassist.application.port.UnitOfWork;
import medassist.persistence.embedded.EmbeddedPostgres;

/** A real PostgreSQL with our schema, started once for the tests of this module; its data goes with them. */
public final class TestDatabase implements Stores {

    private static final Path WORK = Path.of("target", "postgres");
    private static final TestDatabase STARTED = start();

    private final ApplicationContext context;
    private final EmbeddedPostgres postgres;

    private TestDatabase(ApplicationContext context, EmbeddedPostgres postgres) {
        this.context = context;
        this.postgres = postgres;
    }

    public String url() {
        return postgres.access().jdbcUrl();
    }

    public String user() {
        return postgres.access().username();
    }

    public String password() {
        return postgres.access().password();
    }

    public static TestDatabase started() {
        return STARTED;
    }

    /** Where the tests unpack PostgreSQL's programs. */
    public static Path programs() {
        return WORK.resolve("programs");
    }

    private static TestDatabase start() {
        try {
            Files.createDirectories(WORK);
            var postgres = EmbeddedPostgres.start(Files.createTempDirectory(WORK, "data-"), programs());
            var context = ApplicationContext.run(Map.of(
                    "datasources.default.url",
                    postgres.access().jdbcUrl(),
                    "datasources.default.username",
                    postgres.access().username(),
                    "datasources.default.password",
                    postgres.access().password(),
                    "datasources.default.dialect",
                    "POSTGRES",
                    "datasources.default.maximum-pool-size",
                    20,
                    "flyway.datasources.default.enabled",
                    true));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context, postgres)));
            return new TestDatabase(context, postgres);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void stop(ApplicationContext context, EmbeddedPostgres postgres) {
        context.close();
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return bean(UnitOfWork.class);
    }

    @Override
    public Institutions institutions() {
        return bean(Institutions.class);
    }

    @Override
    public Persons persons() {
        return bean(Persons.class);
    }

    @Override
    public Ledgers ledgers() {
        return bean(Ledgers.class);
    }

    @Override
    public Settlements settlements() {
        return bean(Settlements.class);
    }

    @Override
    public Adjustments adjustments() {
        return bean(Adjustments.class);
    }

    @Override
    public Events events() {
        return bean(Events.class);
    }

    @Override
    public AuditTrail auditTrail() {
        return bean(AuditTrail.class);
    }

    @Override
    public Exchanges exchanges() {
        return bean(Exchanges.class);
    }
}
