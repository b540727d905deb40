package medassist.rest.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import medassist.application.wording.Texts;
import medassist.application.wording.Wording;
import medassist.domain.outcome.Refusal;

/** Makes error answers in the language the request asks for. */
public final class Problems {

    private static final String RETRY_UNAVAILABLE_AFTER_SECONDS = "5";
    private static final String RETRY_IN_PROGRESS_AFTER_SECONDS = "1";
    private static final String BUNDLE = "medassist.rest.problem.texts";
    private static final Texts CHINESE = new Texts(ResourceBundle.getBundle(BUNDLE, Locale.CHINESE));
    private static final Texts ENGLISH = new Texts(ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH));

    private final HttpRequest<?> request;
    private final Locale locale;

    private Problems(HttpRequest<?> request, Locale locale) {
        this.request = request;
        this.locale = locale;
    }

    /** Of the languages we speak, the one that a request likes best; Chinese where it likes none. */
    public static Locale locale(HttpRequest<?> request) {
        return Texts.liked(request.getHeaders().findFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public static Problems of(HttpRequest<?> request) {
        return new Problems(request, locale(request));
    }

    /** The answer to something that a rule refused. */
    public MutableHttpResponse<Problem> refused(Refusal refusal) {
        String detail = Wording.in(locale).refusal(refusal);
        String code = refusal.code().name();
        String field = refusal.field();
        List<Problem.FieldError> errors =
                field.isEmpty() ? List.of() : List.of(new Problem.FieldError("/" + field, code, detail));
        return response(status(refusal.code().kind()), code, texts().text("title.REFUSED"), detail, errors);
    }

    public MutableHttpResponse<Problem> problem(ProblemCode code) {
        var response = response(
                code.status(), code.name(), texts().text("title." + code), texts().text("detail." + code), List.of());
        return switch (code) {
            case DEPENDENCY_UNAVAILABLE -> response.header(HttpHeaders.RETRY_AFTER, RETRY_UNAVAILABLE_AFTER_SECONDS);
            case REQUEST_IN_PROGRESS -> response.header(HttpHeaders.RETRY_AFTER, RETRY_IN_PROGRESS_AFTER_SECONDS);
            default -> response;
        };
    }

    /** The answer to a request beyond what its sender may ask for in a time. */
    public MutableHttpResponse<Problem> tooMany(ProblemCode code, Duration wait) {
        long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
        return problem(code).header(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    }

    /** The answer where there is nothing, which says how to ask instead. */
    public MutableHttpResponse<Problem> notFound(String hint) {
        var code = ProblemCode.NOT_FOUND;
        return response(code.status(), code.name(), texts().text("title." + code), texts().text(hint), List.of());
    }

    /** The answer to a request whose fields cannot be understood. */
    public MutableHttpResponse<Problem> invalid(List<FieldFault> faults) {
        var errors = faults.stream()
                .map(fault -> new Problem.FieldError(
                        fault.pointer(),
                        fault.code().name(),
                        texts().text("field." + fault.code(), fault.arguments().toArray())))
                .toList();
        String detail = texts().text(
                        "detail.INVALID_REQUEST",
                        errors.getFirst().pointer(),
                        errors.getFirst().detail());
        return response(
                ProblemCode.INVALID_REQUEST.status(),
                ProblemCode.INVALID_REQUEST.name(),
                texts().text("title.INVALID_REQUEST"),
                detail,
                errors);
    }

    private MutableHttpResponse<Problem> response(
            HttpStatus status, String code, String title, String detail, List<Problem.FieldError> errors) {
        var problem = new Problem(
                "urn:medassist:problem:" + code, title, status.getCode(), detail, request.getPath(), code, errors);
        return HttpResponse.<Problem>status(status)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE)
                .body(problem);
    }

    private Texts texts() {
        return Texts.language(locale).equals(Locale.ENGLISH) ? ENGLISH : CHINESE;
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case RULE -> HttpStatus.UNPROCESSABLE_ENTITY;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
        };
    }
}
