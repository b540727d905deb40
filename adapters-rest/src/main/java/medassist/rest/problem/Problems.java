package medassist.rest.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import medassist.application.assessing.Refusal;
import medassist.application.wording.Texts;
import medassist.application.wording.Wording;

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

    /** The language a request asks for; Chinese where it does not say. */
    public static Locale locale(HttpRequest<?> request) {
        return request.getLocale().orElse(Locale.CHINESE);
    }

    public static Problems of(HttpRequest<?> request) {
        return new Problems(request, locale(request));
    }

    /** The answer to something that a rule refused. */
    public MutableHttpResponse<Problem> refused(Refusal refusal) {
        String detail = Wording.in(locale).refusal(refusal);
        String code = refusal.code().name();
        var errors = pointer(refusal.code()).stream()
                .map(pointer -> new Problem.FieldError(pointer, code, detail))
                .toList();
        return response(status(refusal.code()), code, texts().text("title.REFUSED"), detail, errors);
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

    private static HttpStatus status(Refusal.Code code) {
        return switch (code) {
            case AMOUNTS_DO_NOT_ADD_UP,
                    PAID_EXCEEDS_TOTAL,
                    UNKNOWN_PERSON,
                    JURISDICTION_DIFFERS,
                    UNKNOWN_INSTITUTION,
                    NO_POLICY_IN_FORCE,
                    NO_CARVE_OUT,
                    NO_PAYDAY -> HttpStatus.UNPROCESSABLE_ENTITY;
            case SETTLEMENT_ID_REUSED,
                    ADJUSTMENT_NOT_DUE,
                    LIMIT_WOULD_BE_EXCEEDED,
                    SETTLEMENT_CLEARED,
                    SETTLEMENT_NOT_CLEARED,
                    NOTHING_TO_CLEAR,
                    CLEARING_FIGURES_DIFFER,
                    CLEARING_STATE,
                    DIFFERENCES_OPEN -> HttpStatus.CONFLICT;
            case UNKNOWN_SETTLEMENT,
                    UNKNOWN_ADJUSTMENT,
                    UNKNOWN_CLEARING,
                    UNKNOWN_DIFFERENCE,
                    UNKNOWN_FILE,
                    UNKNOWN_SIGN_IN -> HttpStatus.NOT_FOUND;
        };
    }

    private static List<String> pointer(Refusal.Code code) {
        return switch (code) {
            case AMOUNTS_DO_NOT_ADD_UP -> List.of("/totalFee");
            case PAID_EXCEEDS_TOTAL -> List.of("/paid");
            case UNKNOWN_PERSON -> List.of("/personId");
            case JURISDICTION_DIFFERS -> List.of("/jurisdiction");
            case UNKNOWN_INSTITUTION -> List.of("/institutionId");
            case NO_POLICY_IN_FORCE -> List.of("/settledOn");
            case NO_CARVE_OUT -> List.of("/carvedOutTo");
            case NO_PAYDAY -> List.of("/paidOn");
            case SETTLEMENT_ID_REUSED -> List.of("/settlementId");
            case UNKNOWN_SETTLEMENT,
                    UNKNOWN_ADJUSTMENT,
                    ADJUSTMENT_NOT_DUE,
                    LIMIT_WOULD_BE_EXCEEDED,
                    SETTLEMENT_CLEARED,
                    SETTLEMENT_NOT_CLEARED,
                    NOTHING_TO_CLEAR,
                    CLEARING_FIGURES_DIFFER,
                    UNKNOWN_CLEARING,
                    CLEARING_STATE,
                    DIFFERENCES_OPEN,
                    UNKNOWN_DIFFERENCE,
                    UNKNOWN_FILE,
                    UNKNOWN_SIGN_IN -> List.of();
        };
    }
}
