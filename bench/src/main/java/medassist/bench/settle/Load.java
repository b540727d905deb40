package medassist.bench.settle;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import medassist.bench.service.ServiceUnderTest;
import org.HdrHistogram.Histogram;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Clients that each settle one bill after the other, as fast as they are answered. */
final class Load {

    private static final int SIGNIFICANT_DIGITS = 3;
    private static final long LARGEST_BILL_FEN = 100_000_00;

    private static final long SEED = System.currentTimeMillis();

    /** Tells the bills of this run from those of any before. */
    private static final String RUN = Long.toString(SEED, Character.MAX_RADIX);

    private static final AtomicLong BILLS = new AtomicLong();

    private final ServiceUnderTest service;
    private final URI address;
    private final Door door;
    private final int clients;
    private final IntUnaryOperator persons;
    private final IntUnaryOperator institutions;

    /**
     * Settles through the door.
     *
     * @param persons tells of a random number whose bill it is
     * @param institutions tells of a random number which institution's it is
     */
    Load(ServiceUnderTest service, Door door, int clients, IntUnaryOperator persons, IntUnaryOperator institutions) {
        this.service = service;
        this.address = service.address().resolve(door.path());
        this.door = door;
        this.clients = clients;
        this.persons = persons;
        this.institutions = institutions;
    }

    /** Settles one bill. */
    static void settle(ServiceUnderTest service, Door door, String bill) throws IOException {
        try (CloseableHttpClient http = client(service, 1)) {
            settle(bill, door, service.address().resolve(door.path()), authorization(service), http);
        }
    }

    /** How long bills took, in microseconds; settled ones only, and there are no others. */
    Histogram run(Duration duration) throws InterruptedException {
        try (CloseableHttpClient http = client(service, clients);
                ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long end = System.nanoTime() + duration.toNanos();
            List<Future<Histogram>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> settleUntil(end, http)));
            }
            var all = new Histogram(SIGNIFICANT_DIGITS);
            for (Future<Histogram> each : running) {
                all.add(each.get());
            }
            return all;
        } catch (IOException | ExecutionException failure) {
            throw new IllegalStateException("a client failed", failure);
        }
    }

    private static CloseableHttpClient client(ServiceUnderTest service, int connections) {
        var manager = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(connections);
        service.tls()
                .ifPresent(tls ->
                        manager.setTlsSocketStrategy(new DefaultClientTlsStrategy(tls, NoopHostnameVerifier.INSTANCE)));
        return HttpClients.custom()
                .setConnectionManager(manager.build())
                // A connection with a certificate is that of one client, and there is one only.
                .disableConnectionState()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAutomaticRetries()
                .build();
    }

    /** None where a certificate says who asks. */
    private static Optional<String> authorization(ServiceUnderTest service) {
        return Optional.of(service.authorization()).filter(_ -> service.tls().isEmpty());
    }

    private Histogram settleUntil(long end, CloseableHttpClient http) throws IOException {
        var took = new Histogram(SIGNIFICANT_DIGITS);
        Optional<String> authorization = authorization(service);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + BILLS.incrementAndGet());
        while (System.nanoTime() < end) {
            String bill = door.bill(
                    Population.person(persons.applyAsInt(random.nextInt(Integer.MAX_VALUE))),
                    Population.institution(institutions.applyAsInt(random.nextInt(Integer.MAX_VALUE))),
                    RUN + "-" + BILLS.incrementAndGet(),
                    random.nextLong(1, LARGEST_BILL_FEN));
            long start = System.nanoTime();
            settle(bill, door, address, authorization, http);
            took.recordValue((System.nanoTime() - start) / 1000);
        }
        return took;
    }

    private static void settle(
            String bill, Door door, URI address, Optional<String> authorization, CloseableHttpClient http)
            throws IOException {
        var request = new HttpPost(address);
        authorization.ifPresent(key -> request.setHeader(HttpHeaders.AUTHORIZATION, key));
        request.setEntity(new StringEntity(bill, ContentType.APPLICATION_JSON));
        String problem = http.execute(request, response -> {
            String answer = EntityUtils.toString(response.getEntity());
            return door.settled(response.getCode(), answer) ? "" : response.getCode() + " " + answer;
        });
        if (!problem.isEmpty()) {
            throw new IllegalStateException("a bill was not settled: " + problem);
        }
    }
}
