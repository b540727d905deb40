package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementLine;

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

        @Schema(description = "The bill's insutype 险种类型, such as 390; empty where there is none")
        String insuranceType,

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
                line.insuranceType().code(),
                line.kind(),
                line.reversed(),
                SharesReply.of(line.shares()));
    }
}
