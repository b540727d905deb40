package medassist.hisfeed.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.annotation.Executable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import medassist.application.access.SignedIn;
import medassist.application.access.SigningIn;
import medassist.application.port.CallerLimits;
import medassist.application.port.StoreUnavailableException;
import medassist.hisfeed.message.Answered;
import medassist.hisfeed.message.AnsweringMessages;
import medassist.hisfeed.message.CanonicalJson;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.profile.Profile.Downloads;
import medassist.hisfeed.signature.GatewaySignature.Checked;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where hospitals' systems send their messages; {@link FeedRoutes} leads here. */
@Singleton
class FeedController {

    private static final Logger LOG = LoggerFactory.getLogger(FeedController.class);

    private static final byte[] NOTHING = {};

    /** The mark that some systems put before UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Endpoints endpoints;
    private final SignatureGate signatures;
    private final SigningIn signingIn;
    private final CallerLimits limits;
    private final HttpClientAddressResolver addresses;
    private final AnsweringMessages answering;
    private final Replies replies;

    FeedController(
            Endpoints endpoints,
            SignatureGate signatures,
            SigningIn signingIn,
            CallerLimits limits,
            HttpClientAddressResolver addresses,
            AnsweringMessages answering,
            Replies replies) {
        this.endpoints = endpoints;
        this.signatures = signatures;
        this.signingIn = signingIn;
        this.limits = limits;
        this.addresses = addresses;
        this.answering = answering;
        this.replies = replies;
    }

    @Executable
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> post(HttpRequest<byte[]> request) {
        Instant received = replies.now();
        Endpoint endpoint = endpoints.at(request.getPath());
        return switch (endpoint.gateway()
                .check(name -> Objects.requireNonNullElse(request.getHeaders().get(name), ""), received)) {
            case Checked.Refused(Fault fault) -> unread(endpoint, HttpStatus.UNAUTHORIZED, fault, received);
            case Checked.Passed gateway -> answer(endpoint, gateway, request, received);
        };
    }

    /** What is longer than the server reads is refused in the words of the interface too. */
    @Executable
    HttpResponse<?> tooLarge(HttpRequest<?> request, ContentLengthExceededException tooLarge) {
        Endpoint endpoint = endpoints.at(request.getPath());
        return unread(endpoint, HttpStatus.REQUEST_ENTITY_TOO_LARGE, Fault.MESSAGE_TOO_LARGE, replies.now());
    }

    private HttpResponse<?> answer(
            Endpoint endpoint, Checked.Passed gateway, HttpRequest<byte[]> request, Instant received) {
        try {
            Optional<SignedIn> account =
                    signingIn.by(request.getHeaders().findFirst(HttpHeaders.AUTHORIZATION), request.getCertificate());
            return account.isPresent() || endpoint.profile().tellsSenders()
                    ? answer(endpoint, gateway, account, request, received)
                    : unread(endpoint, HttpStatus.UNAUTHORIZED, Fault.NOT_SIGNED_IN, received);
        } catch (MessageRefusedException unnamed) {
            return reply(HttpResponse.ok(), replies.refused(endpoint.profile().replies(), received, unnamed));
        } catch (StoreUnavailableException unavailable) {
            LOG.warn("who asks cannot be known without the database");
            return reply(HttpResponse.ok(), replies.failed(endpoint.profile().replies(), received));
        } catch (IOException | ArithmeticException | NumberFormatException notJson) {
            return unread(endpoint, HttpStatus.BAD_REQUEST, Fault.MALFORMED_MESSAGE, received);
        }
    }

    /** @param account who asks, where that is not said by a signature alone */
    private HttpResponse<?> answer(
            Endpoint endpoint,
            Checked.Passed gateway,
            Optional<SignedIn> account,
            HttpRequest<byte[]> request,
            Instant received)
            throws IOException {
        byte[] sent = request.getBody().orElse(NOTHING);
        Optional<UploadForm> form =
                UploadForm.of(Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.CONTENT_TYPE), ""), sent);
        byte[] body = withoutMark(form.map(UploadForm::message).orElse(sent));
        JsonNode root = CanonicalJson.MAPPER.readTree(body);
        if (!(root instanceof ObjectNode object)) {
            return unread(endpoint, HttpStatus.BAD_REQUEST, Fault.MALFORMED_MESSAGE, received);
        }
        form.ifPresent(upload -> upload.putFile(object));
        var read = new Message(object, endpoint.profile(), "feed " + addresses.resolve(request));
        SignedParts parts = endpoint.signature().isAskedFor()
                ? SignedParts.of(body, form.map(UploadForm::file).orElse(NOTHING))
                : SignedParts.NONE;
        Optional<Fault> fault = signatures.fault(endpoint, gateway, read, parts, sent);
        if (fault.isPresent()) {
            return unread(endpoint, status(fault.get()), fault.get(), received);
        }
        Message message = read.sentBy(account.orElseGet(() -> endpoint.signer(gateway, read.institutionId())));
        Optional<Duration> wait = limits.request(message.sender());
        if (wait.isPresent()) {
            return tooMany(endpoint, wait.get(), received);
        }
        String infno = request.getPath().substring(endpoint.path().length()).replace("/", "");
        return switch (answering.answer(message, infno, received)) {
            case Answered.Reply(String text) -> reply(HttpResponse.ok(), text);
            case Answered.File file ->
                isStreamed(endpoint, request) ? stream(file) : reply(HttpResponse.ok(), file.reply());
        };
    }

    private static byte[] withoutMark(byte[] body) {
        boolean isMarked = body.length >= MARK.length && Arrays.equals(body, 0, MARK.length, MARK, 0, MARK.length);
        return isMarked ? Arrays.copyOfRange(body, MARK.length, body.length) : body;
    }

    private HttpResponse<?> tooMany(Endpoint endpoint, Duration wait, Instant received) {
        MutableHttpResponse<?> response = HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return reply(response, replies.failed(endpoint.profile().replies(), received, Fault.TOO_MANY_REQUESTS));
    }

    /** What is wrong with the gateway's headers is always told alike. */
    private static HttpStatus status(Fault fault) {
        return fault == Fault.GATEWAY_SIGNATURE_USED ? HttpStatus.UNAUTHORIZED : HttpStatus.OK;
    }

    private HttpResponse<?> unread(Endpoint endpoint, HttpStatus status, Fault fault, Instant received) {
        return reply(
                HttpResponse.status(status), replies.unread(endpoint.profile().replies(), received, fault));
    }

    private static HttpResponse<?> reply(MutableHttpResponse<?> response, String text) {
        return response.body(text).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Whether a file is given as it is: where the request asks for one of the two, that counts. */
    private static boolean isStreamed(Endpoint endpoint, HttpRequest<?> request) {
        String accept = Objects.requireNonNullElse(request.getHeaders().get(HttpHeaders.ACCEPT), "");
        if (accept.contains("json")) {
            return false;
        }
        return accept.contains("octet-stream")
                || accept.contains("zip")
                || endpoint.profile().downloads() == Downloads.STREAM;
    }

    private static HttpResponse<?> stream(Answered.File file) {
        return HttpResponse.ok(Base64.getDecoder().decode(file.content()))
                .contentType(MediaType.APPLICATION_OCTET_STREAM_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"");
    }
}
