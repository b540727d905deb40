package medassist.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.MedAssist;
import medassist.application.access.KeepingAccounts.Credential;
import medassist.application.access.KeepingAccounts.Wanted;
import medassist.application.port.PolicyPacks;
import medassist.contracts.city.City;
import medassist.contracts.city.Desk;
import medassist.contracts.city.FixedPacks;
import medassist.contracts.city.Town;
import medassist.contracts.memory.InMemoryLimits;
import medassist.contracts.memory.InMemoryStores;
import medassist.domain.access.Authority;
import medassist.domain.access.Extent;
import medassist.domain.access.Reach.Dimension;
import medassist.domain.access.Role;
import medassist.domain.audit.Caller;
import medassist.domain.policy.PolicyLibrary;

/**
 * The console behind a server on the loopback address, over stores in memory and by the law of {@link City}. One serves all tests of a
 * process, each of which has accounts, persons and institutions of its own.
 */
public final class ConsoleService {

    /** When everything happens unless a test sets the clock. */
    public static final Instant NOW = Instant.parse("2023-06-15T02:03:04.000005Z");

    /** The password of every account. */
    public static final String PASSWORD = "a password for tests";

    private static final Caller OWNER = new Caller("test", "test", "", Authority.EVERYTHING);
    private static final ConsoleService SHARED = new ConsoleService();
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final InMemoryLimits limits = new InMemoryLimits();
    private final InMemoryStores stores = new City().stores;
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicInteger names = new AtomicInteger();
    private final MedAssist medAssist;
    private final EmbeddedServer server;

    private ConsoleService() {
        InstantSource clock = now::get;
        medAssist = Desk.over(stores, laws(), clock).medAssist();
        server = ApplicationContext.builder(Map.of(
                        "micronaut.server.host", "127.0.0.1",
                        "micronaut.server.port", "-1",
                        "micronaut.executors.blocking.type", "thread_per_task",
                        "micronaut.executors.blocking.virtual", "true",
                        "endpoints.all.enabled", "false"))
                .singletons(
                        medAssist.work(),
                        medAssist.records(),
                        medAssist.trails(),
                        medAssist.policies(),
                        medAssist.revealing(),
                        medAssist.decidingActs(),
                        medAssist.decidingAdjustments(),
                        medAssist.keepingAccounts(),
                        medAssist.handlingApplications(),
                        medAssist.importingRosters(),
                        medAssist.watchingBurdens(),
                        medAssist.payingPersons(),
                        medAssist.clearing(),
                        medAssist.keepingFunds(),
                        medAssist.subsidising(),
                        medAssist.settingParameters(),
                        medAssist.decidingClearings(),
                        medAssist.sessions(),
                        limits,
                        clock)
                .run(EmbeddedServer.class);
    }

    private static PolicyPacks laws() {
        return new FixedPacks(
                new PolicyLibrary(Stream.concat(new City().policyPacks.library().packs().stream(), Stream.of(Town.PACK))
                        .toList()));
    }

    public static ConsoleService shared() {
        return SHARED;
    }

    /** The conversations behind the server. */
    public MedAssist medAssist() {
        return medAssist;
    }

    public ApplicationContext beans() {
        return server.getApplicationContext();
    }

    /** What callers may ask for. */
    public InMemoryLimits limits() {
        return limits;
    }

    public InMemoryStores stores() {
        return stores;
    }

    /** What time it is. */
    public Instant now() {
        return now.get();
    }

    /** Where it is. */
    public String address() {
        return server.getURI().toString();
    }

    /** From now on it is another time, or {@link #NOW} again. */
    public void setClock(Instant instant) {
        now.set(instant);
    }

    /** A name that no other test has. */
    public String unique(String prefix) {
        return prefix + names.incrementAndGet();
    }

    /** A new account of a role that reaches {@link City}, without a second factor. */
    public String account(Role role) {
        return account(role, false, true);
    }

    /** A new account of a role. */
    public String account(Role role, boolean isInitial, boolean isSecondFactorWaived) {
        String name = unique("a");
        Map<Dimension, Extent> reach = new HashMap<>();
        for (Dimension dimension : role.bounds()) {
            reach.put(
                    dimension,
                    dimension == Dimension.JURISDICTION ? Extent.of(Set.of(City.CODE.value(), Town.CODE)) : Extent.ALL);
        }
        medAssist
                .keepingAccounts()
                .add(
                        new Wanted(name, EnumSet.of(role), reach, Optional.empty()),
                        new Credential.Password(PASSWORD, isInitial, isSecondFactorWaived),
                        OWNER);
        return name;
    }

    /** A browser in which somebody of a role has signed in. */
    public Browser signedIn(Role role) {
        return signedIn(account(role));
    }

    /** A browser in which an account has signed in. */
    public Browser signedIn(String account) {
        var browser = new Browser();
        browser.post("/console/sign-in", Map.of("name", account, "password", PASSWORD));
        return browser;
    }

    public Browser browser() {
        return new Browser();
    }

    /** What a page is answered with. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The path that it leads to; empty where it is a page. */
        public String location() {
            return header("Location");
        }
    }

    /** Somebody's browser: it keeps cookies, and sends forms with the token of the page that it has seen last. */
    public final class Browser {

        private final Map<String, String> cookies = new HashMap<>();
        private String token = "";

        public Answer get(String path, String... headers) {
            return send(path, "", FORM, headers);
        }

        public Answer post(String path, Map<String, String> fields, String... headers) {
            Map<String, String> all = new HashMap<>(fields);
            all.putIfAbsent("token", token);
            Answer answer = send(
                    path,
                    all.entrySet().stream()
                            .map(field ->
                                    field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&")),
                    FORM,
                    headers);
            // As browsers do, to see what was done.
            return answer.location().contains("?done=") ? get(answer.location()) : answer;
        }

        /** Sends a form with a file. */
        public Answer upload(String path, Map<String, String> fields, String fileName, String content) {
            String boundary = "----part";
            String body = Stream.concat(fields.entrySet().stream(), Stream.of(Map.entry("token", token)))
                    .map(field -> "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                            .formatted(boundary, field.getKey(), field.getValue()))
                    .collect(Collectors.joining());
            String file = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                            .formatted(boundary, fileName)
                    + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
            return send(path, body + file, "multipart/form-data; boundary=" + boundary);
        }

        public String cookie(String name) {
            return cookies.getOrDefault(name, "");
        }

        private Answer send(String path, String form, String type, String... headers) {
            var request =
                    HttpRequest.newBuilder(URI.create(server.getURI() + path)).timeout(Duration.ofSeconds(20));
            if (form.isEmpty()) {
                request.GET();
            } else {
                request.POST(BodyPublishers.ofString(form)).header("Content-Type", type);
            }
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            for (String header : headers) {
                int colon = header.indexOf(": ");
                request.header(header.substring(0, colon), header.substring(colon + 2));
            }
            try {
                HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
                response.headers().allValues("Set-Cookie").forEach(this::keep);
                Matcher shown = TOKEN.matcher(response.body());
                if (shown.find()) {
                    token = shown.group(1);
                }
                hasNoIdTwice(response.body());
                return new Answer(response.statusCode(), response.body(), response);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        /** Labels and faults lead to the fields of a page by their ids. */
        private static void hasNoIdTwice(String page) {
            assertThat(ID.matcher(page).results().map(id -> id.group(1))).doesNotHaveDuplicates();
        }

        private void keep(String cookie) {
            String pair = cookie.substring(0, (cookie + ";").indexOf(';'));
            int equals = pair.indexOf('=');
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(pair.substring(0, equals));
            } else {
                cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
    }
}
