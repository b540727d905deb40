package medassist.rest;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import medassist.application.MedAssist;
import medassist.application.port.Events.Outgoing;
import medassist.application.port.PolicyPacks;
import medassist.application.port.Signatures;
import medassist.application.port.Subscriber;
import medassist.application.receipting.RecomputingReceipts;
import medassist.application.work.ContentDigest;
import medassist.contracts.city.City;
import medassist.contracts.city.FixedPacks;
import medassist.contracts.city.Suburb;
import medassist.contracts.city.Town;
import medassist.contracts.memory.InMemoryStores;
import medassist.domain.access.Account;
import medassist.domain.access.AccountKey;
import medassist.domain.access.Reach;
import medassist.domain.access.Role;
import medassist.domain.policy.PolicyLibrary;

/**
 * The REST adapter behind a server on the loopback address, over stores in memory and by the laws of {@link City},
 * {@link Town} and {@link Suburb}. One serves all tests of a process, each of which has persons and institutions of its own.
 */
public final class RestService {

    /** When everything happens unless a test sets the clock. */
    public static final Instant NOW = Instant.parse("2023-06-15T02:03:04.000005Z");

    /** The account that requests show which show no other. */
    public static final String ALL_POWERFUL = "test";

    private static final String AUTHORIZATION = "Authorization";

    private static final RestService SHARED = new RestService(Map.of());

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final InMemoryStores stores = new City().stores;
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final AtomicReference<Subscriber.Response> subscriber =
            new AtomicReference<>(new Subscriber.Response.Taken());
    private final AtomicInteger names = new AtomicInteger();
    private final MedAssist medAssist;
    private final EmbeddedServer server;

    private RestService(Map<String, Object> settings) {
        InstantSource clock = now::get;
        PolicyPacks packs = laws();
        medAssist = MedAssist.over(stores, packs, new Told(), clock, "medassist test");
        // One who may do everything, which nobody else may, since such roles exclude each other.
        keep(ALL_POWERFUL, EnumSet.allOf(Role.class), Reach.ALL);
        server = ApplicationContext.builder(Map.of(
                        "micronaut.server.host", "127.0.0.1",
                        "micronaut.server.port", "-1",
                        "micronaut.server.max-request-size", "1MB",
                        "micronaut.server.netty.request-decompression-enabled", "false",
                        "micronaut.executors.blocking.type", "thread_per_task",
                        "micronaut.executors.blocking.virtual", "true",
                        "micronaut.serde.deserialization.ignore-unknown", "false",
                        "micronaut.serde.serialization.inclusion", "ALWAYS",
                        "endpoints.all.enabled", "false"))
                .properties(settings)
                .singletons(
                        medAssist.work(),
                        medAssist.answeringOnce(),
                        medAssist.registering(),
                        medAssist.records(),
                        medAssist.trails(),
                        medAssist.payables(),
                        medAssist.policies(),
                        medAssist.issuingReceipts(),
                        new RecomputingReceipts(packs),
                        medAssist.statements(),
                        medAssist.reconciling(),
                        medAssist.clearing(),
                        medAssist.decidingClearings(),
                        medAssist.attending(),
                        medAssist.relaying(),
                        medAssist.watchingBurdens(),
                        medAssist.exportingAlertLists(),
                        medAssist.subsidising(),
                        medAssist.importingRosters(),
                        medAssist.handlingApplications(),
                        medAssist.payingPersons(),
                        medAssist.recoveringAid(),
                        medAssist.publications(),
                        medAssist.papers(),
                        medAssist.tryingPolicies(),
                        medAssist.keepingFunds(),
                        medAssist.decidingActs(),
                        medAssist.settingParameters(),
                        medAssist.takingOver(),
                        medAssist.merging(),
                        medAssist.revealing(),
                        medAssist.decidingAdjustments(),
                        medAssist.signingIn(),
                        new Seals())
                .run(EmbeddedServer.class);
    }

    /** One of its own, which a test closes. */
    public static RestService with(Map<String, Object> settings) {
        return new RestService(settings);
    }

    /** The secret of a new account. */
    public String signIn(Set<Role> roles, Reach reach) {
        String name = unique("A-");
        keep(name, roles, reach);
        return secret(name);
    }

    private void keep(String name, Set<Role> roles, Reach reach) {
        stores.accounts().add(new Account(name, roles, reach, Optional.empty(), NOW, Optional.empty()));
        stores.accounts()
                .addKey(new AccountKey(
                        ContentDigest.of(secret(name)), AccountKey.Kind.API_KEY, name, NOW, Optional.empty()));
    }

    private static String secret(String account) {
        return "mak_" + account;
    }

    public static RestService shared() {
        return SHARED;
    }

    private static PolicyPacks laws() {
        var library = new PolicyLibrary(
                Stream.concat(new City().policyPacks.library().packs().stream(), Stream.of(Town.PACK, Suburb.PACK))
                        .toList());
        return new FixedPacks(library);
    }

    /** The conversations behind the server, for what no address of it asks for. */
    public MedAssist medAssist() {
        return medAssist;
    }

    public InMemoryStores stores() {
        return stores;
    }

    public void stop() {
        server.stop();
    }

    public int port() {
        return server.getPort();
    }

    public ApplicationContext beans() {
        return server.getApplicationContext();
    }

    /** From now on it is another time, or {@link #NOW} again. */
    public void setClock(Instant instant) {
        now.set(instant);
    }

    /** What the subscriber answers to events from now on. */
    public void setSubscriber(Subscriber.Response response) {
        subscriber.set(response);
    }

    /** A name that no other test has. */
    public String unique(String prefix) {
        return prefix + names.incrementAndGet();
    }

    /** A new person of {@link City} on subsistence allowance since 2020. */
    public String poorPerson() {
        return poorPerson(City.CODE.value());
    }

    public String poorPerson(String jurisdiction) {
        String id = unique("P-");
        put("/persons/" + id, """
                {"name": "王", "birthDate": "1970-01-01", "sex": "M", "jurisdiction": "%s", "insurance": "RESIDENT"}
                """.formatted(jurisdiction)).expect(201);
        put("/persons/" + id + "/certifications/C1", """
                {"category": "SUBSISTENCE_ALLOWANCE", "from": "2020-01-01"}
                """).expect(201);
        return id;
    }

    /** A new institution, designated since 2020. */
    public String hospital() {
        String id = unique("H-");
        put("/institutions/" + id, """
                {"name": "医院", "admdvs": "999900", "level": "TERTIARY", "designated": [{"from": "2020-01-01"}]}
                """).expect(201);
        return id;
    }

    /** A claim of {@link City} for an inpatient, all of it in scope and nothing of it paid before. */
    public static Body claim(String person, String hospital, String settlementId, String amount) {
        return Body.of("""
                {"careType": "INPATIENT", "settledOn": "2023-05-01", "outOfCatalogue": "0", "overLimit": "0",
                 "preSelfPay": "0", "jurisdiction": "999900"}
                """)
                .with("personId", person)
                .with("institutionId", hospital)
                .with("settlementId", settlementId)
                .with("totalFee", amount)
                .with("inScope", amount);
    }

    /** Posts such a claim. */
    public Reply settle(String person, String hospital, String settlementId, String amount) {
        return post("/settlements", claim(person, hospital, settlementId, amount))
                .expect(201);
    }

    public Reply reverse(String hospital, String settlementId) {
        return post("/settlements/" + hospital + "/" + settlementId + "/reversal", "{\"reason\": \"录入错误\"}")
                .expect(200);
    }

    public Reply get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Reply delete(String path, String... headers) {
        return send("DELETE", path, "", headers);
    }

    public Reply put(String path, Object body, String... headers) {
        return send("PUT", path, body.toString(), json(headers));
    }

    public Reply post(String path, Object body, String... headers) {
        return send("POST", path, body.toString(), json(headers));
    }

    /** Sends a request to a path, which stands below the base path unless it names it. */
    public Reply send(String method, String path, String body, String... headers) {
        String absolute = path.startsWith("//") ? path.substring(1) : "/api/v1" + path;
        var request = HttpRequest.newBuilder(URI.create(server.getURI() + absolute))
                .timeout(Duration.ofSeconds(20))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        List.of(headers).stream()
                .filter(header -> !header.contains(": "))
                .findAny()
                .ifPresent(header -> {
                    throw new IllegalArgumentException("a header is a name, a colon and a value");
                });
        if (List.of(headers).stream().noneMatch(header -> header.startsWith(AUTHORIZATION))) {
            request.header(AUTHORIZATION, bearer(secret(ALL_POWERFUL)));
        }
        for (String header : headers) {
            int colon = header.indexOf(": ");
            request.header(header.substring(0, colon), header.substring(colon + 2));
        }
        try {
            return new Reply(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What the header says that shows a secret. */
    public static String bearer(String secret) {
        return "Bearer " + secret;
    }

    private static String[] json(String... headers) {
        return Stream.concat(Stream.of("Content-Type: application/json"), Stream.of(headers))
                .toArray(String[]::new);
    }

    /** A subscriber that answers what a test has set. */
    private final class Told implements Subscriber {

        @Override
        public boolean isThere() {
            return true;
        }

        @Override
        public Subscriber.Response tell(Outgoing event) {
            return subscriber.get();
        }
    }

    /** Signatures that anybody can read. */
    private static final class Seals implements Signatures {

        @Override
        public String sign(String digest) {
            return "sealed:" + digest;
        }

        @Override
        public boolean isTrusted(String signature, String digest) {
            return signature.equals(sign(digest));
        }

        @Override
        public String publicKeys() {
            return "{\"keys\": []}";
        }
    }
}
