package medassist.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import medassist.bootstrap.Client.Reply;

/**
 * Kills the service and its database with -9 under load, again and again. Senders do what hospitals and clerks do, each
 * request under a key of its own, and repeat one whose outcome they do not know until it is acknowledged.
 */
final class KillHarness implements AutoCloseable {

    private static final int SENDERS = 8;
    private static final String CITY = "371500";
    private static final String HOSPITAL = "H37150000001";

    /** Something that was acknowledged: the request as it was sent, the reply, and whose entry it made. */
    record Acknowledged(String kind, String person, String key, String request, String reply) {}

    /** What the harness has done so far. */
    record Figures(int serviceKills, int databaseKills, int acknowledged, int repeated, long recoveryMillis) {}

    private final Path data;
    private final Map<String, String> environment;
    private final RandomGenerator random;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private volatile RunningService service;
    private volatile boolean isEnding;
    private int serviceKills;
    private int databaseKills;
    private long recoveryNanos;

    private KillHarness(Path data, Map<String, String> environment, RandomGenerator random, RunningService service) {
        this.data = data;
        this.environment = environment;
        this.random = random;
        this.service = service;
    }

    static KillHarness start(Map<String, String> environment, long seed) throws Exception {
        Path data = RunningService.newDataFolder();
        var service = RunningService.start(data, environment, "--demo=FEW");
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var harness = new KillHarness(data, environment, random, service);
        persons().forEach(person -> {
            service.client().registerPerson(person, "1970-01-01", "M");
            service.client().certify(person, certification("SUBSISTENCE_ALLOWANCE"));
        });
        for (int sender = 0; sender < SENDERS; sender++) {
            String prefix = Long.toString(Math.abs(seed), 36) + "-" + sender + "-";
            long senderSeed = seed + sender;
            harness.senders.execute(() -> harness.send(harness.new Sender(prefix, senderSeed)));
        }
        return harness;
    }

    private void send(Sender sender) {
        try {
            sender.run();
        } catch (RuntimeException failed) {
            failure.compareAndSet(null, failed);
        }
    }

    private void requireThatNoSenderHasFailed() {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    static List<String> persons() {
        return IntStream.range(0, 6).mapToObj(i -> "K" + i).toList();
    }

    /** Lets the senders work until so much more is acknowledged, and kills the service, the database or both. */
    void killAfter(int more) throws Exception {
        int enough = acknowledged.size() + more;
        for (int i = 0; acknowledged.size() < enough; i++) {
            requireThatNoSenderHasFailed();
            if (i == 12_000) {
                throw new IllegalStateException("nothing is acknowledged any more");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        long killed = System.nanoTime();
        int kind = random.nextInt(3);
        if (kind != 0) {
            service.killDatabase();
            databaseKills++;
        }
        if (kind != 1) {
            service.kill();
            serviceKills++;
            service = RunningService.start(data, environment);
        }
        service.awaitReadiness();
        recoveryNanos += System.nanoTime() - killed;
    }

    /** Lets every sender end what it has begun; then the service stands still. */
    RunningService settle() throws InterruptedException {
        isEnding = true;
        senders.shutdown();
        if (!senders.awaitTermination(120, TimeUnit.SECONDS)) {
            throw new IllegalStateException("a request is never acknowledged");
        }
        requireThatNoSenderHasFailed();
        return service;
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    Figures figures() {
        int kills = serviceKills + databaseKills;
        return new Figures(
                serviceKills,
                databaseKills,
                acknowledged.size(),
                repeated.get(),
                TimeUnit.NANOSECONDS.toMillis(recoveryNanos) / Math.max(1, kills));
    }

    @Override
    public void close() {
        isEnding = true;
        senders.shutdownNow();
    }

    /** A hospital's system, or a clerk's: it knows only what was acknowledged to it. */
    private final class Sender {

        private final String prefix;
        private final RandomGenerator random;
        private final List<JsonNode> standing = new ArrayList<>();
        private int next;

        Sender(String prefix, long seed) {
            this.prefix = prefix;
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        }

        void run() {
            while (!isEnding) {
                String key = prefix + next++;
                String person = persons().get(random.nextInt(persons().size()));
                switch (random.nextInt(8)) {
                    case 0, 1 -> reverse(key);
                    case 2 -> settleByRest(person, key);
                    case 3 -> certify(person);
                    case 4 -> release(person, key);
                    default -> settleByFeed(person, key);
                }
            }
        }

        private void settleByFeed(String person, String key) {
            ObjectNode message = envelope("2304", key);
            message.withObject("/input/data")
                    .put("psn_no", person)
                    .put("med_type", "21")
                    .put("medfee_sumamt", 100)
                    .put("inscp_scp_amt", 100);
            Reply reply = feed(message);
            acknowledge("SETTLEMENT", person, key, message, reply);
            standing.add(reply.json().path("output").path("setlinfo"));
        }

        /** Reverses a settlement; half of the time, that is undone again. */
        private void reverse(String key) {
            if (standing.isEmpty()) {
                return;
            }
            JsonNode settled = standing.remove(random.nextInt(standing.size()));
            String person = settled.path("psn_no").asText();
            ObjectNode message = envelope("2305", key);
            message.withObject("/input/data")
                    .put("psn_no", person)
                    .put("setl_id", settled.path("setl_id").asText());
            acknowledge("REVERSAL", person, key, message, feed(message));
            if (random.nextBoolean()) {
                ObjectNode undoing = envelope("2601", key + "u");
                undoing.withObject("/input/data")
                        .put("psn_no", person)
                        .put("omsgid", key)
                        .put("oinfno", "2305");
                acknowledge("REINSTATEMENT", person, key + "u", undoing, feed(undoing));
                standing.add(settled);
            }
        }

        private void settleByRest(String person, String key) {
            ObjectNode claim = Client.claim(key, person, "100");
            acknowledge("SETTLEMENT", person, key, claim, rest("/api/v1/settlements", claim, key));
        }

        private void certify(String person) {
            String category = random.nextBoolean() ? "SUBSISTENCE_ALLOWANCE" : "EXTREME_POVERTY";
            untilAnswered(
                    client -> client.put("/api/v1/persons/" + person + "/certifications/C1", certification(category)));
        }

        private void release(String person, String key) {
            JsonNode due = untilAnswered(
                            client -> client.get("/api/v1/adjustments?limit=1&state=DUE&personId=" + person))
                    .json()
                    .path("items");
            if (!due.isEmpty()) {
                String id = due.path(0).path("id").asText();
                ObjectNode reason = Client.object().put("reason", "checked");
                Reply reply = rest("/api/v1/adjustments/" + id + "/release", reason, key);
                if (reply.status() == 200) {
                    acknowledge("ADJUSTMENT", person, id, reason, reply);
                }
            }
        }

        private Reply feed(ObjectNode message) {
            return untilAnswered(client -> client.post("/hisfeed", message.toString()));
        }

        private Reply rest(String path, ObjectNode body, String key) {
            return untilAnswered(client -> client.postJson(path, body, "Idempotency-Key", key));
        }

        private void acknowledge(String kind, String person, String key, ObjectNode request, Reply reply) {
            if (reply.status() >= 300 || reply.json().path("infcode").asInt(0) != 0) {
                throw new IllegalStateException(kind + " " + key + " was refused: " + reply.text());
            }
            acknowledged.add(new Acknowledged(kind, person, key, request.toString(), reply.text()));
        }

        /** Sends the same again until there is an answer that is not one of a failure that passes. */
        private Reply untilAnswered(Function<Client, Reply> request) {
            while (true) {
                try {
                    Reply reply = request.apply(service.client());
                    boolean passing = reply.status() == 503
                            || reply.code().equals("REQUEST_IN_PROGRESS")
                            || reply.json().path("infcode").asInt(0) == -1;
                    if (!passing) {
                        return reply;
                    }
                } catch (UncheckedIOException | IllegalStateException gone) {
                    // The service was killed, and is being started again.
                }
                repeated.incrementAndGet();
                pause();
            }
        }

        private void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the harness has ended");
            }
        }
    }

    private static ObjectNode envelope(String infno, String msgid) {
        ObjectNode message = Client.object()
                .put("infno", infno)
                .put("msgid", msgid)
                .put("insuplc_admdvs", CITY)
                .put("fixmedins_code", HOSPITAL)
                .put("inf_time", "2023-05-01 10:20:30");
        message.putObject("input").putObject("data");
        return message;
    }

    private static ObjectNode certification(String category) {
        return Client.object()
                .put("certificationId", "C1")
                .put("category", category)
                .put("from", "2022-06-01");
    }
}
