package medassist.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import medassist.bootstrap.Client.Reply;
import org.junit.jupiter.api.Test;

/** Many large bodies at once, for a service with little memory. */
class LargeBodiesIT {

    private static final int AT_ONCE = 24;
    private static final int FILE_BYTES = 4_950_000;

    @Test
    void readsAsManyAsItHasRoomForAndAnswersOthersMeanwhile() throws Exception {
        RunningService service = RunningService.start(
                RunningService.newDataFolder(), Map.of("JAVA_TOOL_OPTIONS", "-Xmx1g"), "--demo=FEW");
        try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
            Client client = service.client();
            byte[] file = new byte[FILE_BYTES];
            new Random(1).nextBytes(file);
            String content = Base64.getEncoder().encodeToString(file);
            List<Callable<Reply>> uploads = IntStream.range(0, AT_ONCE)
                    .<Callable<Reply>>mapToObj(each -> () -> client.post("/hisfeed/9101", upload("U" + each, content)))
                    .toList();

            List<Future<Reply>> sent = senders.invokeAll(uploads);

            assertThat(client.get("/health/readiness").status()).isEqualTo(200);
            for (int each = 0; each < AT_ONCE; each++) {
                Reply reply = sent.get(each).get();
                while (reply.status() == 503) {
                    assertThat(reply.header("Retry-After")).isEqualTo("1");
                    assertThat(reply.code()).isEqualTo("TOO_MANY_BODIES");
                    reply = uploads.get(each).call();
                }
                assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            }
            assertThat(service.output()).doesNotContain("OutOfMemoryError");
        } finally {
            service.terminate();
        }
    }

    private static String upload(String msgid, String content) {
        ObjectNode message = Client.object()
                .put("infno", "9101")
                .put("msgid", msgid)
                .put("insuplc_admdvs", "371500")
                .put("fixmedins_code", "H37150000001");
        message.putObject("input")
                .putObject("fsUploadIn")
                .put("filename", msgid + ".zip")
                .put("in", content);
        return message.toString();
    }
}
