package medassist.rest.clearing;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import medassist.application.port.Clearings.Outstanding;
import medassist.application.port.Clearings.State;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingState.Paid;
import medassist.domain.clearing.StatementLine;
import medassist.domain.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An advance that was not paid by the year's end, or the reversal of one that was not settled, on the wire.
 *
 * @param application the application that covers it; null where none was made
 * @param state how far that has come
 * @param paidOn where it was paid too late
 */
@Serdeable
record OutstandingReply(
        String institutionId,
        String settlementId,
        StatementLine.Kind kind,
        String number,
        LocalDate day,
        Money aid,
        @Nullable String application,
        @Nullable State state,
        @Nullable LocalDate paidOn) {

    static OutstandingReply of(Outstanding outstanding) {
        var application = outstanding.application();
        return new OutstandingReply(
                outstanding.settlement().institutionId().value(),
                outstanding.settlement().settlementId(),
                outstanding.kind(),
                outstanding.number().value(),
                outstanding.day(),
                outstanding.aid(),
                application.map(found -> found.id().value()).orElse(null),
                application.map(found -> State.of(found.state())).orElse(null),
                application.map(OutstandingReply::paidOn).orElse(null));
    }

    private static @Nullable LocalDate paidOn(ClearingApplication application) {
        return application.state() instanceof Paid paid ? paid.on() : null;
    }
}
