package medassist.rest.recovery;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import medassist.application.recovering.RecoveryStanding;
import medassist.domain.entitlement.AidByFund;
import medassist.domain.money.Money;
import medassist.domain.recovery.Debtor;
import medassist.domain.recovery.RecoveryCase;
import medassist.domain.recovery.RecoveryItem;
import medassist.domain.recovery.RecoveryStep;
import medassist.rest.wire.SubjectFields;
import org.jspecify.annotations.Nullable;

/** A case of recovery on the wire. */
@Serdeable
record RecoveryReply(
        String id,
        String jurisdiction,
        RecoveryCase.Kind kind,
        RecoveryCase.State state,
        @Nullable String personId,
        @Nullable String institutionId,
        String foundBy,
        String evidence,
        String falsePapersBy,
        @Nullable LocalDate designationEnds,

        @Schema(description = "What is owed to each fund, whatever was collected of it")
        Map<String, Money> due,

        @Schema(description = "What the institution gives back through its own statement, and does not owe beside it")
        Money byStatement,

        @Schema(description = "What was repaid, set off or written off")
        Money collected,

        Money balance,
        List<ItemReply> items,
        List<StepReply> steps) {

    /** What is taken back. */
    @Serdeable
    record ItemReply(
            @Nullable String institutionId,
            @Nullable String settlementId,
            @Nullable String applicationId,
            String personId,
            int ledgerYear,
            Map<String, Money> aid,
            boolean paidToPerson,
            RecoveryItem.State state) {

        private static ItemReply of(RecoveryItem item) {
            var subject = SubjectFields.of(item.subject());
            return new ItemReply(
                    subject.institutionId(),
                    subject.settlementId(),
                    subject.applicationId(),
                    item.ledger().personId().value(),
                    item.ledger().year(),
                    byFund(item.aid()),
                    item.paidToPerson(),
                    item.state());
        }
    }

    /** What was done. */
    @Serdeable
    record StepReply(
            RecoveryStep.Kind kind,
            Money amount,
            @Nullable LocalDate on,
            String reference,
            Instant at,
            String by,
            String reason) {

        private static StepReply of(RecoveryStep step) {
            return new StepReply(
                    step.kind(),
                    step.amount(),
                    step.on().orElse(null),
                    step.reference(),
                    step.stamp().at(),
                    step.stamp().by(),
                    step.stamp().reason());
        }
    }

    static RecoveryReply of(RecoveryStanding standing) {
        RecoveryCase recovery = standing.recovery();
        return new RecoveryReply(
                recovery.id(),
                recovery.jurisdiction().value(),
                recovery.kind(),
                recovery.state(),
                recovery.debtor() instanceof Debtor.Human(var person) ? person.value() : null,
                recovery.debtor() instanceof Debtor.Hospital(var institution) ? institution.value() : null,
                recovery.finding().foundBy(),
                recovery.finding().evidence(),
                recovery.finding().falsePapersBy(),
                recovery.designationEnds().orElse(null),
                byFund(standing.due()),
                standing.byStatement(),
                recovery.collected(),
                standing.balance(),
                recovery.items().stream().map(ItemReply::of).toList(),
                recovery.steps().stream().map(StepReply::of).toList());
    }

    private static Map<String, Money> byFund(AidByFund aid) {
        return aid.amounts().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().name(), Map.Entry::getValue));
    }
}
