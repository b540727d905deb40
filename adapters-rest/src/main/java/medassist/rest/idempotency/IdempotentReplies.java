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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import medassist.application.work.Answer;
import medassist.application.work.AnswerKey;
import medassist.application.work.AnsweringOnce;
import medassist.application.work.ContentDigest;
import medassist.application.work.Reply;
import medassist.application.work.Request;
import medassist.application.work.Work;
import medassist.domain.audit.Caller;
import medassist.domain.outcome.Outcome;
import medassist.domain.outcome.Refusal;
import medassist.rest.caller.Callers;
import medassist.rest.caller.IdempotencyKey;
import medassist.rest.problem.ProblemCode;
import medassist.rest.problem.Problems;

/** Answers a request with an {@code Idempotency-Key} once, and replays the answer when it comes again. */
@Singleton
public class IdempotentReplies {

    private static final String REPLAYED_HEADER = "Idempotent-Replayed";

    /** No institution has an id with a space, so that these keys never meet the message ids of one. */
    private static final String PARTY_PREFIX = "REST ";

    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, REPLAYED_HEADER);

    private final Work work;
    private final AnsweringOnce answering;
    private final JsonMapper json;

    IdempotentReplies(Work work, AnsweringOnce answering, JsonMapper json) {
        this.work = work;
        this.answering = answering;
        this.json = json;
    }

    /**
     * Does what is asked about a person, and answers; the answer kept under the request's key, where it has one.
     *
     * @param done the response to what was done
     */
    public <T> HttpResponse<?> reply(
            HttpRequest<?> request,
            Object body,
            Caller by,
            Request<T> asked,
            Function<T, MutableHttpResponse<?>> done) {
        Optional<String> key = IdempotencyKey.of(request);
        return key.isEmpty()
                ? response(request, work.on(asked, by), done)
                : response(
                        request,
                        work.onceUnlessInProgress(
                                asked,
                                by,
                                answerKey(request, by, key.get()),
                                digest(request, body),
                                outcome -> kept(response(request, outcome, done))));
    }

    /** The same for what concerns no person, and is done by the work. */
    public <T> HttpResponse<?> reply(
            HttpRequest<?> request,
            Object body,
            Caller by,
            Supplier<Outcome<T>> work,
            Function<T, MutableHttpResponse<?>> done) {
        Optional<String> key = IdempotencyKey.of(request);
        return key.isEmpty()
                ? response(request, work.get(), done)
                : response(
                        request,
                        answering.answerUnlessInProgress(
                                answerKey(request, by, key.get()),
                                digest(request, body),
                                () -> kept(response(request, work.get(), done))));
    }

    /** The response to an outcome. */
    public static <T> MutableHttpResponse<?> response(
            HttpRequest<?> request, Outcome<T> outcome, Function<T, MutableHttpResponse<?>> done) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> done.apply(result);
            case Outcome.DoneBefore<T>(T result) -> replayed(done.apply(result));
            case Outcome.Refused<T>(Refusal refusal) -> Problems.of(request).refused(refusal);
        };
    }

    private static <T> MutableHttpResponse<T> replayed(MutableHttpResponse<T> response) {
        return response.headers(headers -> headers.set(REPLAYED_HEADER, "true"));
    }

    private HttpResponse<?> response(HttpRequest<?> request, Answer answer) {
        return switch (answer) {
            case Answer.First(String text) -> response(read(text));
            case Answer.Replayed(String text) -> replayed(response(read(text)));
            case Answer.InProgress() -> Problems.of(request).problem(ProblemCode.REQUEST_IN_PROGRESS);
            // Only messages of the feed are ever undone.
            case Answer.KeyReused _, Answer.UndoneBeforeArrival _ ->
                Problems.of(request).problem(ProblemCode.IDEMPOTENCY_KEY_REUSED);
        };
    }

    /** Keys of different callers are different, whatever they are. */
    private static AnswerKey answerKey(HttpRequest<?> request, Caller by, String key) {
        return new AnswerKey(PARTY_PREFIX + Callers.party(request, by), key);
    }

    private String digest(HttpRequest<?> request, Object body) {
        return ContentDigest.of(request.getMethodName() + " " + request.getPath() + "\n" + write(body));
    }

    private Reply kept(MutableHttpResponse<?> response) {
        return new Reply(write(keep(response)), response.code() < HttpStatus.BAD_REQUEST.getCode());
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
