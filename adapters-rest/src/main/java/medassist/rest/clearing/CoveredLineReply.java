package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import medassist.domain.clearing.StatementLine;

/** A line that an application covers, on the wire. */
@Serdeable
record CoveredLineReply(String institutionId, String settlementId, StatementLine.Kind kind) {

    static CoveredLineReply of(StatementLine.Key key) {
        return new CoveredLineReply(
                key.settlement().institutionId().value(), key.settlement().settlementId(), key.kind());
    }
}
