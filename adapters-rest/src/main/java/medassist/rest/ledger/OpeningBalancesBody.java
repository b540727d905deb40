package medassist.rest.ledger;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import medassist.application.opening.TakingOverBalances.OpeningList;
import medassist.application.opening.TakingOverBalances.Row;
import medassist.domain.division.DivisionCode;
import medassist.domain.ledger.LedgerKey;
import medassist.domain.ledger.UsedBefore;
import medassist.domain.ledger.UsedBefore.Used;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** A signed-off list of what ledger years had used before, on the wire. */
@Serdeable
record OpeningBalancesBody(
        @NotBlank
        @Size(max = 100)
        @Pattern(regexp = Patterns.TEXT)
        @Schema(description = "How the signed-off list is called")
        String source,

        @NotBlank @Size(max = 200) @Pattern(regexp = Patterns.TEXT)
        String reason,

        @NotNull @Size(min = 1, max = 1000) @Schema(description = "All of one jurisdiction, each ledger once")
        List<@NotNull @Valid Balance> balances) {

    /** What one ledger year had used. */
    @Serdeable
    record Balance(
            @NotNull @Pattern(regexp = Patterns.CODE) String personId,
            @NotNull @Pattern(regexp = Patterns.DIVISION) String jurisdiction,
            @NotNull @Min(1900) @Max(2999) Integer year,
            @Nullable @Size(max = 100) List<@NotNull @Valid Deductible> deductibles,
            @Nullable @Size(max = 100) List<@NotNull @Valid Pool> pools,
            @NotNull Money inPolicyBurden,
            @NotNull Money assistance) {

        private Row toDomain() {
            return new Row(
                    new LedgerKey(new PersonId(personId), new DivisionCode(jurisdiction), year),
                    new UsedBefore(
                            deductibles == null
                                    ? List.of()
                                    : deductibles.stream()
                                            .map(each -> new Used(each.benefit, each.counted))
                                            .toList(),
                            pools == null
                                    ? List.of()
                                    : pools.stream()
                                            .map(each -> new Used(each.pool, each.paid))
                                            .toList(),
                            inPolicyBurden,
                            assistance));
        }
    }

    /** What counted towards a benefit's deductible. */
    @Serdeable
    record Deductible(
            @NotBlank @Size(max = 64) String benefit,
            @NotNull Money counted) {}

    /** What had been paid from a pool. */
    @Serdeable
    record Pool(
            @NotBlank @Size(max = 64) String pool, @NotNull Money paid) {}

    OpeningList toDomain() {
        return new OpeningList(source, balances.stream().map(Balance::toDomain).toList());
    }
}
