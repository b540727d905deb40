package medassist.bench.ways;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.net.InetAddress;
import java.net.Socket;

/**
 * The agent in the service under measurement: it has every method of ours report that it was entered, and hands what
 * was reported to the benchmark that started the service, when that asks for it.
 */
public final class CallAgent {

    /** Asks that calls be recorded from now on; answered by {@link #END} once they are. */
    static final String RECORD = "record";

    /** Asks for the calls recorded, which are not recorded any more: one a line, then {@link #END}. */
    static final String STOP = "stop";

    static final String END = ".";

    private CallAgent() {}

    /** Called before the service's own main method, with the port at which the benchmark listens. */
    public static void premain(String port, Instrumentation instrumentation) throws IOException {
        instrumentation.addTransformer(new EntryReporting());
        var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port));
        Thread.ofPlatform().daemon().name("calls").start(() -> serve(socket));
    }

    private static void serve(Socket socket) {
        try (socket;
                BufferedReader asked = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
                BufferedWriter answer = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), UTF_8))) {
            for (String line = asked.readLine(); line != null; line = asked.readLine()) {
                if (line.equals(RECORD)) {
                    Calls.record();
                } else {
                    for (Call call : Calls.stop()) {
                        answer.write(call.text());
                        answer.newLine();
                    }
                }
                answer.write(END);
                answer.newLine();
                answer.flush();
            }
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }
}
