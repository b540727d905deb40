package medassist.bench.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import medassist.bench.service.ServiceUnderTest;

/** The service as its launcher starts it: a process of its own, that is told to stop when it has been timed. */
final class Launched {

    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final long begin = System.nanoTime();
    private final Process process;
    private final Path output;
    private final HttpRequest.Builder settlement;

    private Launched(ProcessBuilder command, int port, Path output) throws IOException {
        this.output = output;
        settlement = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/settlements"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(bill()));
        process = command.start();
    }

    /** Gives the command; {@code aot} is what MEDASSIST_AOT says. */
    static Launched serve(Path launcher, String aot, Path data) throws IOException {
        int port = freePort();
        List<String> command = List.of(
                launcher.toString(),
                "serve",
                "--demo=FEW",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString());
        Path output = data.resolveSibling("start.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("MEDASSIST_AOT", aot);
        return new Launched(builder, port, output);
    }

    /** How long it took from the command until a settlement was posted. */
    Duration firstSettlement() throws IOException, InterruptedException {
        while (!isPosted()) {
            if (!process.isAlive() || elapsed().compareTo(LIMIT) > 0) {
                throw new IOException("the service did not start");
            }
            Thread.sleep(PAUSE);
        }
        return elapsed();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Once the demo is loaded, the service says by which key it is asked. */
    private boolean isPosted() throws InterruptedException {
        try {
            Optional<String> authorization = ServiceUnderTest.authorization(Files.readString(output));
            return authorization.isPresent() && statusBy(authorization.get()) / 100 == 2;
        } catch (IOException notYet) {
            return false;
        }
    }

    private int statusBy(String authorization) throws IOException, InterruptedException {
        HttpRequest request =
                settlement.setHeader("Authorization", authorization).build();
        return HTTP.send(request, BodyHandlers.ofString()).statusCode();
    }

    private static String bill() {
        return """
                {"settlementId":"%s","personId":"37150000000001","jurisdiction":"371500",
                 "institutionId":"H37150000001","careType":"INPATIENT","settledOn":"2023-05-01","totalFee":"500.00",
                 "outOfCatalogue":"20.00","overLimit":"5.00","preSelfPay":"15.00","inScope":"460.00",
                 "paid":{"basic":"280.00","criticalIllness":"30.00"}}""".formatted(UUID.randomUUID());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** As an operator stops it; its database stops with it. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
