package medassist.rest.settlement;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import medassist.application.settling.Quote;
import medassist.application.wording.Wording;
import medassist.domain.adjustment.AdjustedSettlement;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.entitlement.Claim;
import medassist.domain.entitlement.Explanation;
import medassist.domain.entitlement.Payee;
import medassist.domain.money.Money;
import medassist.domain.settlement.Doubt;
import medassist.domain.settlement.Settlement;
import medassist.domain.settlement.SettlementState;
import medassist.rest.adjustment.AdjustmentReply;
import org.jspecify.annotations.Nullable;

/** What a claim is owed, on the wire. */
@Serdeable
public record SettlementReply(
        String settlementId,
        State state,
        String personId,
        String jurisdiction,
        String institutionId,
        int ledgerYear,
        Money inPolicyBurden,
        Money assistance,
        Money remainingBurden,
        Money hospitalBears,
        Money personPays,
        Payee payee,
        Policy policy,
        List<BenefitReply> benefits,
        List<Reason> reasons,
        List<String> explanation,
        List<StepReply> steps,

        @Schema(description = "What the office should look at, though it is settled")
        List<FindingReply> findings,

        @Nullable Instant postedAt,
        @Nullable Instant reversedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(description = "What was found due of it since, where the settlement is looked up; not what has lapsed")
        List<AdjustmentReply> adjustments,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(
                description =
                        "What stands of the assistance, with released adjustments, where the settlement is looked up;"
                                + " 0.00 where it is reversed")
        Money assistanceNow) {

    /** Whether anything was posted, and still stands. */
    enum State {
        QUOTED,
        POSTED,
        REVERSED
    }

    /** The document decided by, and the exact text of its pack. */
    @Serdeable
    record Policy(String document, String version, boolean provisional) {}

    /** Why nothing is paid. */
    @Serdeable
    record Reason(String code, String detail) {}

    /** Something that the office should look at. */
    @Serdeable
    record FindingReply(Doubt code, String detail) {}

    public static SettlementReply of(Quote quoted, Locale locale) {
        return of(quoted.claim(), quoted.adjudication(), Set.of(), State.QUOTED, null, null, locale);
    }

    public static SettlementReply of(Settlement settlement, Locale locale) {
        var reversedAt = settlement.state() instanceof SettlementState.Reversed reversed
                ? reversed.stamp().at()
                : null;
        return of(
                settlement.claim(),
                settlement.adjudication(),
                settlement.doubts(),
                reversedAt == null ? State.POSTED : State.REVERSED,
                settlement.posted().at(),
                reversedAt,
                locale);
    }

    /** A settlement that is looked up, with what was found due of it since. */
    static SettlementReply of(AdjustedSettlement adjusted, Locale locale) {
        return of(adjusted.settlement(), locale)
                .with(adjusted.adjustments().stream().map(AdjustmentReply::of).toList(), adjusted.assistanceNow());
    }

    private SettlementReply with(List<AdjustmentReply> since, Money now) {
        return new SettlementReply(
                settlementId,
                state,
                personId,
                jurisdiction,
                institutionId,
                ledgerYear,
                inPolicyBurden,
                assistance,
                remainingBurden,
                hospitalBears,
                personPays,
                payee,
                policy,
                benefits,
                reasons,
                explanation,
                steps,
                findings,
                postedAt,
                reversedAt,
                since,
                now);
    }

    private static SettlementReply of(
            Claim claim,
            Adjudication adjudication,
            Set<Doubt> doubts,
            State state,
            @Nullable Instant postedAt,
            @Nullable Instant reversedAt,
            Locale locale) {
        var wording = Wording.in(locale);
        List<StepReply> steps = Explanation.of(claim, adjudication).stream()
                .map(step -> StepReply.of(step, wording))
                .toList();
        return new SettlementReply(
                claim.key().settlementId(),
                state,
                claim.personId().value(),
                claim.jurisdiction().value(),
                claim.key().institutionId().value(),
                claim.ledgerKey().year(),
                adjudication.inPolicyBurden(),
                adjudication.assistance(),
                adjudication.remainingBurden(),
                adjudication.hospitalBears(),
                adjudication.personPays(),
                adjudication.payee(),
                new Policy(
                        adjudication.policy().document(),
                        adjudication.policy().version(),
                        adjudication.policy().provisional()),
                adjudication.awards().stream().map(BenefitReply::of).toList(),
                adjudication.reasons().stream()
                        .map(reason -> new Reason(reason.code().name(), wording.reason(reason)))
                        .toList(),
                steps.stream().flatMap(step -> step.sentences().stream()).toList(),
                steps,
                doubts.stream()
                        .sorted()
                        .map(doubt -> new FindingReply(doubt, wording.doubt(doubt)))
                        .toList(),
                postedAt,
                reversedAt,
                null,
                null);
    }
}
