package medassist.bench.ways;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import medassist.bench.service.ServiceUnderTest;

/** The service with the {@link CallAgent} in it. */
final class RecordedService implements AutoCloseable {

    /** What the service does without being asked goes on beside every request, and is no part of any. */
    private static final List<String> BACKGROUND =
            List.of("medassist.bootstrap.Background", "medassist.embeddedpostgres.ServerWatch");

    private static final int START_LIMIT_MILLIS = Math.toIntExact(TimeUnit.MINUTES.toMillis(3));

    private final ServiceUnderTest service;
    private final Clerk clerk;
    private final Socket socket;
    private final BufferedReader answer;
    private final BufferedWriter ask;

    private RecordedService(ServiceUnderTest service, Socket socket) throws IOException {
        this.service = service;
        this.socket = socket;
        clerk = new Clerk(service);
        answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        ask = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), UTF_8));
    }

    static RecordedService start(Path data) throws IOException, InterruptedException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listening.setSoTimeout(START_LIMIT_MILLIS);
            String agent = "-javaagent:" + jar() + "=" + listening.getLocalPort();
            // Without the cache, which would have to be made anew for the agent's sake.
            var environment = Map.of("MEDASSIST_JAVA_OPTIONS", agent, "MEDASSIST_AOT", "off");
            return new RecordedService(ServiceUnderTest.start(data, environment), listening.accept());
        }
    }

    Clerk clerk() {
        return clerk;
    }

    /** The calls that a request makes. */
    List<Call> calls(Errand errand) throws IOException, InterruptedException {
        List<Call> all = new ArrayList<>();
        tell(CallAgent.RECORD, all);
        errand.run(clerk);
        tell(CallAgent.STOP, all);
        return all.stream()
                .filter(call -> BACKGROUND.stream().noneMatch(call::isBelow))
                .toList();
    }

    private void tell(String command, List<Call> told) throws IOException {
        ask.write(command);
        ask.newLine();
        ask.flush();
        for (String line = answer.readLine(); !CallAgent.END.equals(line); line = answer.readLine()) {
            if (line == null) {
                throw new IOException("the service has ended");
            }
            told.add(Call.of(line));
        }
    }

    private static Path jar() throws IOException {
        try {
            return Path.of(CallAgent.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException unreadable) {
            throw new IOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        service.close();
    }
}
