package medassist.rest.settlement;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import medassist.domain.adjustment.AdjustedSettlement;
import medassist.domain.settlement.Settlement;
import medassist.rest.problem.Problems;

/** Answers with a settlement, its address and its ETag. */
final class SettlementResponses {

    private SettlementResponses() {}

    static MutableHttpResponse<?> created(Settlement settlement, HttpRequest<?> request) {
        var key = settlement.claim().key();
        URI location = URI.create(SettlementsController.PATH
                + "/" + encoded(key.institutionId().value())
                + "/" + encoded(key.settlementId()));
        return HttpResponse.created(SettlementReply.of(settlement, Problems.locale(request)), location)
                .header(HttpHeaders.ETAG, etag(settlement));
    }

    static MutableHttpResponse<?> ok(Settlement settlement, HttpRequest<?> request) {
        return HttpResponse.ok(SettlementReply.of(settlement, Problems.locale(request)))
                .header(HttpHeaders.ETAG, etag(settlement));
    }

    static MutableHttpResponse<?> ok(AdjustedSettlement adjusted, HttpRequest<?> request) {
        return HttpResponse.ok(SettlementReply.of(adjusted, Problems.locale(request)))
                .header(HttpHeaders.ETAG, etag(adjusted.settlement()));
    }

    /** Tells whether the settlement stands, on which alone its reversal depends; adjustments are raised and decided beside it. */
    static String etag(Settlement settlement) {
        return '"' + settlement.number().value() + (settlement.isReversed() ? "-reversed" : "-posted") + '"';
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8);
    }
}
