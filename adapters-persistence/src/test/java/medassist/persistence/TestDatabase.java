package medassist.persistence;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import medassist.application.Stores;
import medassist.application.port.Accounts;
import medassist.application.port.Adjustments;
import medassist.application.port.Alerts;
import medassist.application.port.Applications;
import medassist.application.port.AuditTrail;
import medassist.application.port.Clearings;
import medassist.application.port.Differences;
import medassist.application.port.Enrolments;
import medassist.application.port.Events;
import medassist.application.port.FundAccounts;
import medassist.application.port.FundFigures;
import medassist.application.port.Institutions;
import medassist.application.port.KeptFiles;
import medassist.application.port.Ledgers;
import medassist.application.port.Logins;
import medassist.application.port.MovedYears;
import medassist.application.port.PaperFiles;
import medassist.application.port.ParameterValues;
import medassist.application.port.Payments;
import medassist.application.port.PendingActs;
import medassist.application.port.Persons;
import medassist.application.port.PolicyTrials;
import medassist.application.port.Recoveries;
import medassist.application.port.Rosters;
import medassist.application.port.Secrets;
import medassist.application.port.Settlements;
import medassist.application.port.SignIns;
import medassist.application.port.UnitOfWork;
import medassist.application.port.UsedSignatures;
import medassist.application.work.CaseFiles;
import medassist.application.work.KeptAnswers;
import medassist.embeddedpostgres.EmbeddedPostgres;
import medassist.embeddedpostgres.EmbeddedPostgres.Access;
import medassist.persistence.key.KeyRegister;

/** A real PostgreSQL with our schema, started once for the tests of this module; its data goes with them. */
public final class TestDatabase implements Stores {

    private static final int CONNECTIONS = 20;

    /** All together are no more than the server has. */
    private static final int CONNECTIONS_OF_ANOTHER = 4;

    private static final Path WORK = Path.of("target", "postgres");
    private static final TestDatabase STARTED = start();

    private final ApplicationContext context;
    private final Access access;

    private TestDatabase(ApplicationContext context, Access access) {
        this.context = context;
        this.access = access;
    }

    public String url() {
        return access.jdbcUrl();
    }

    public String user() {
        return access.username();
    }

    public String password() {
        return access.password();
    }

    /** How many connections there are to it. */
    public int connections() {
        return CONNECTIONS;
    }

    public static TestDatabase started() {
        return STARTED;
    }

    /** Where the tests unpack PostgreSQL's programs. */
    private static Path programs() {
        return WORK.resolve("programs");
    }

    /** A database of its own beside the shared one, for tests that spoil theirs. */
    public static TestDatabase another(String name) throws SQLException {
        return another(name, Map.of());
    }

    /** The same with settings of its own. */
    public static TestDatabase another(String name, Map<String, Object> settings) throws SQLException {
        String url = STARTED.emptyDatabase(name);
        var access = new Access(url, STARTED.user(), STARTED.password());
        Map<String, Object> others = new HashMap<>(settings);
        others.putIfAbsent("datasources.default.maximum-pool-size", CONNECTIONS_OF_ANOTHER);
        ApplicationContext context = context(access, others);
        Runtime.getRuntime().addShutdownHook(new Thread(context::close));
        return new TestDatabase(context, access);
    }

    /** The address of a new database without any table. */
    public String emptyDatabase(String name) throws SQLException {
        execute("CREATE DATABASE " + name);
        return url().replaceFirst("/[^/]*$", "/" + name);
    }

    /** Executes SQL behind the adapters' back. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), user(), password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static TestDatabase start() {
        try {
            Files.createDirectories(WORK);
            var postgres = EmbeddedPostgres.start(Files.createTempDirectory(WORK, "data-"), programs());
            ApplicationContext context = context(postgres.access(), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context, postgres)));
            return new TestDatabase(context, postgres.access());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ApplicationContext context(Access access, Map<String, Object> others) {
        var settings = new HashMap<String, Object>(Map.of(
                "datasources.default.url", access.jdbcUrl(),
                "datasources.default.username", access.username(),
                "datasources.default.password", access.password(),
                "datasources.default.dialect", "POSTGRES",
                "datasources.default.maximum-pool-size", CONNECTIONS,
                "flyway.datasources.default.enabled", true,
                "medassist.keys", WORK.resolve("keys")));
        settings.putAll(others);
        ApplicationContext context = ApplicationContext.run(settings);
        context.getBean(KeyRegister.class).open();
        return context;
    }

    private static void stop(ApplicationContext context, EmbeddedPostgres postgres) {
        context.close();
        try {
            postgres.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type);
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
    public Clearings clearings() {
        return bean(Clearings.class);
    }

    @Override
    public Differences differences() {
        return bean(Differences.class);
    }

    @Override
    public KeptFiles files() {
        return bean(KeptFiles.class);
    }

    @Override
    public SignIns signIns() {
        return bean(SignIns.class);
    }

    @Override
    public UsedSignatures usedSignatures() {
        return bean(UsedSignatures.class);
    }

    @Override
    public PendingActs pendingActs() {
        return bean(PendingActs.class);
    }

    @Override
    public Accounts accounts() {
        return bean(Accounts.class);
    }

    @Override
    public Logins logins() {
        return bean(Logins.class);
    }

    @Override
    public Secrets secrets() {
        return bean(Secrets.class);
    }

    @Override
    public PolicyTrials policyTrials() {
        return bean(PolicyTrials.class);
    }

    @Override
    public PaperFiles paperFiles() {
        return bean(PaperFiles.class);
    }

    @Override
    public Recoveries recoveries() {
        return bean(Recoveries.class);
    }

    @Override
    public Payments payments() {
        return bean(Payments.class);
    }

    @Override
    public Applications applications() {
        return bean(Applications.class);
    }

    @Override
    public Alerts alerts() {
        return bean(Alerts.class);
    }

    @Override
    public Enrolments enrolments() {
        return bean(Enrolments.class);
    }

    @Override
    public MovedYears movedYears() {
        return bean(MovedYears.class);
    }

    @Override
    public FundAccounts fundAccounts() {
        return bean(FundAccounts.class);
    }

    @Override
    public FundFigures fundFigures() {
        return bean(FundFigures.class);
    }

    @Override
    public Rosters rosters() {
        return bean(Rosters.class);
    }

    @Override
    public ParameterValues parameterValues() {
        return bean(ParameterValues.class);
    }

    @Override
    public KeptAnswers keptAnswers() {
        return bean(KeptAnswers.class);
    }

    @Override
    public CaseFiles caseFiles() {
        return bean(CaseFiles.class);
    }
}
