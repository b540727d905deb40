package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import medassist.application.reconciling.DrawingUpStatements.Heading;
import medassist.domain.clearing.ClearingType;
import medassist.domain.clearing.StatementTotals;

/**
 * What an institution advanced in a month, by clearing type, on the wire.
 *
 * @param lines the lines of the statement; a settlement reversed has two
 * @param settlements the settlements that stand
 */
@Serdeable
record StatementReply(
        String institutionId,
        String jurisdiction,
        String month,
        ClearingType clearingType,
        int lines,
        int settlements,
        SharesReply shares) {

    static StatementReply of(Heading heading, String month, StatementTotals totals) {
        return new StatementReply(
                heading.institutionId().value(),
                heading.jurisdiction().value(),
                month,
                heading.type(),
                totals.lines(),
                totals.posted(),
                SharesReply.of(totals.shares()));
    }
}
