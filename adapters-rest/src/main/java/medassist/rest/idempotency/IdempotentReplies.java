package medassist.rest.idempotency;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import medassist.application.answering.Answer;
import medassist.application.answering.AnsweringOnce;
import medassist.application.answering.ContentDigest;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;

/** Answers a request with an {@code Idempotency-Key} once, and replays the answer when it comes again. */
@Singleton
public class IdempotentReplies {

    /** The header in which a caller promises that a repeated request is the same. */
    public static final String KEY_HEADER = "Idempotency-Key";

    private static final String REPLAYED_HEADER = "Idempotent-Replayed";

    /** No institution has an id with a space, so that these keys never meet the message ids of one. */
    private static final String REST_CALLERS = "REST callers";

    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, REPLAYED_HEADER);

    private final AnsweringOnce answering;
    private final JsonMapper json;

    IdempotentReplies(AnsweringOnce answering, JsonMapper json) {
        this.answering = answering;
        this.json = json;
    }

    /** Marks a response as one given before. */
    public static <T> MutableHttpResponse<T> replayed(MutableHttpResponse<T> response) {
        return response.headers(headers -> headers.set(REPLAYED_HEADER, "true"));
    }

    /** The work's answer, or the one kept under the request's key; without a key, the work is just done. */
    public HttpResponse<?> reply(HttpRequest<?> request, Object body, Supplier<MutableHttpResponse<?>> work) {
        Optional<String> key = key(request);
        return key.isEmpty() ? work.get() : reply(request, key.get(), body, work);
    }

    /**
     * The key of a request, if it has one.
     *
     * @throws InvalidRequestException if it is none
     */
    public static Optional<String> key(HttpRequest<?> request) {
        Optional<String> key = request.getHeaders().findFirst(KEY_HEADER);
        if (key.filter(text -> !KEY.matcher(text).matches()).isPresent()) {
            throw new InvalidRequestException(FieldFault.of("/" + KEY_HEADER, FieldFault.Code.INVALID_VALUE));
        }
        return key;
    }

    private HttpResponse<?> reply(
            HttpRequest<?> request, String key, Object body, Supplier<MutableHttpResponse<?>> work) {
        return answering
                .answerUnlessInProgress(
                        new ExchangeKey(REST_CALLERS, key),
                        ContentDigest.of(request.getMethodName() + " " + request.getPath() + "\n" + write(body)),
                        () -> write(keep(work.get())))
                .<HttpResponse<?>>map(answer -> switch (answer) {
                    case Answer.First(String text) -> response(read(text));
                    case Answer.Replayed(String text) -> replayed(response(read(text)));
                    // Only messages of the feed are ever undone.
                    case Answer.KeyReused _, Answer.UndoneBeforeArrival _ ->
                        Problems.of(request).problem(ProblemCode.IDEMPOTENCY_KEY_REUSED);
                })
                .orElseGet(() -> Problems.of(request).problem(ProblemCode.REQUEST_IN_PROGRESS));
    }

    private KeptReply keep(MutableHttpResponse<?> response) {
        Map<String, String> headers = KEPT_HEADERS.stream()
                .filter(name -> response.getHeaders().contains(name))
                .collect(Collectors.toMap(
                        name -> name, name -> response.getHeaders().get(name)));
        return new KeptReply(
                response.code(), headers, response.getBody().map(this::write).orElse(null));
    }

    private static MutableHttpResponse<String> response(KeptReply kept) {
        MutableHttpResponse<String> response = HttpResponse.status(HttpStatus.valueOf(kept.status()));
        kept.headers().forEach(response::header);
        return response.body(kept.body());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private KeptReply read(String text) {
        try {
            return json.readValue(text, KeptReply.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
