package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementLine;
import medassist.domain.recipient.Insurance;

/** A line of a statement on the wire. */
@Serdeable
record LineReply(
        String settlementId,
        String number,
        String request,
        String jurisdiction,
        String personId,
        String visit,
        LocalDate day,
        ClearingType clearingType,
        Insurance insurance,
        StatementLine.Kind kind,
        boolean reversed,
        SharesReply shares) {

    static LineReply of(StatementLine line) {
        return new LineReply(
                line.settlement().settlementId(),
                line.number().value(),
                line.request(),
                line.jurisdiction().value(),
                line.personId().value(),
                line.visit(),
                line.day(),
                line.type(),
                line.insurance(),
                line.kind(),
                line.reversed(),
                SharesReply.of(line.shares()));
    }
}
