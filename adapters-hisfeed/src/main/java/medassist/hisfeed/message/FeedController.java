package medassist.hisfeed.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;

/** Where hospitals' systems send their messages. */
@Controller("${medassist.hisfeed.path:/hisfeed}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.ALL)
@Produces(MediaType.APPLICATION_JSON)
class FeedController {

    private final AnsweringMessages answering;
    private final Replies replies;

    FeedController(AnsweringMessages answering, Replies replies) {
        this.answering = answering;
        this.replies = replies;
    }

    @Post
    HttpResponse<String> post(@Body String body, HttpRequest<?> request) {
        return answer(body, "", request);
    }

    @Post("/{infno}")
    HttpResponse<String> post(@PathVariable String infno, @Body String body, HttpRequest<?> request) {
        return answer(body, infno, request);
    }

    private HttpResponse<String> answer(String body, String infnoOfPath, HttpRequest<?> request) {
        Instant received = replies.now();
        try {
            JsonNode root = CanonicalJson.MAPPER.readTree(body);
            return root instanceof ObjectNode object
                    ? HttpResponse.ok(answering.answer(message(object, request), infnoOfPath, received))
                    : malformed(received);
        } catch (JsonProcessingException notJson) {
            return malformed(received);
        }
    }

    private static Message message(ObjectNode object, HttpRequest<?> request) {
        return new Message(object, request.getRemoteAddress().getAddress().getHostAddress());
    }

    private HttpResponse<String> malformed(Instant received) {
        return HttpResponse.badRequest(replies.malformed(received));
    }
}
