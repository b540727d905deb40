package medassist.bootstrap.doctor;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.port.Accounts;
import medassist.application.port.Logins;
import medassist.application.port.UnitOfWork;
import medassist.domain.access.Login;
import medassist.persistence.chain.DailySeals;
import medassist.persistence.chain.MinuteSeals;
import medassist.persistence.condition.DatabaseCondition;
import medassist.persistence.key.KeyMissingException;
import medassist.persistence.key.KeyRegister;
import medassist.persistence.key.KeyRotation;

/** Looks at the database: its settings and clock, its keys, and whether it is sealed. */
record DatabaseChecks(ApplicationContext context, Report report) {

    private static final Duration MOST_APART = Duration.ofSeconds(2);
    private static final Duration LONGEST_UNSEALED = Duration.ofMinutes(5);

    /** Without these a settlement that was answered may be lost, or names be garbled. */
    private static final Map<String, String> SETTINGS = Map.of(
            "fsync", "on",
            "full_page_writes", "on",
            "synchronous_commit", "on",
            "server_encoding", "UTF8",
            "data_checksums", "on");

    void run() {
        var condition = context.getBean(DatabaseCondition.class);
        SETTINGS.keySet().stream().sorted().forEach(name -> {
            String value = condition.setting(name);
            String wanted = SETTINGS.getOrDefault(name, "");
            report.say("setting", value.equals(wanted), name, value, wanted);
        });
        lookAtKeys();
        lookAtAccounts();
        lookAtClocks(condition);
        lookAtSeals();
    }

    private void lookAtKeys() {
        try {
            context.getBean(KeyRegister.class).check();
            report.say("keys", true);
        } catch (KeyMissingException missing) {
            report.failed(missing);
        }
        report.say("rotation", !context.getBean(KeyRotation.class).isUnderWay());
    }

    /** Accounts that come in too easily: those of a demonstration, and passwords that nobody has changed. */
    private void lookAtAccounts() {
        var logins = context.getBean(Logins.class);
        List<Login> open = context.getBean(UnitOfWork.class)
                .within(() -> context.getBean(Accounts.class).list().stream()
                        .filter(account -> account.revokedAt().isEmpty())
                        .flatMap(account -> logins.find(account.name()).stream())
                        .toList());
        say("accounts.waived", open.stream().filter(Login::isSecondFactorWaived));
        say("accounts.initial", open.stream().filter(Login::isInitial));
    }

    private void say(String check, Stream<Login> found) {
        String names = found.map(Login::account).sorted().collect(Collectors.joining(", "));
        report.say(check, names.isEmpty(), names);
    }

    private void lookAtClocks(DatabaseCondition condition) {
        Instant here = context.getBean(InstantSource.class).instant();
        Duration apart = Duration.between(here, condition.clock()).abs();
        report.say("clock", apart.compareTo(MOST_APART) <= 0, Long.toString(apart.toMillis()));
        Optional<Instant> sealed = context.getBean(MinuteSeals.class).lastMade();
        report.say(
                "clock.forward",
                sealed.filter(last -> last.isAfter(here.plus(MOST_APART))).isEmpty(),
                sealed.map(Instant::toString).orElse("-"));
    }

    private void lookAtSeals() {
        var seals = context.getBean(MinuteSeals.class);
        report.say(
                "minutes",
                !seals.isBehind(LONGEST_UNSEALED),
                seals.lastMade().map(Instant::toString).orElse("-"));
        Optional<LocalDate> unsealed = context.getBean(DailySeals.class).firstUnsealed();
        report.say("days", unsealed.isEmpty(), unsealed.map(LocalDate::toString).orElse("-"));
    }
}
