package medassist.rest.receipt;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import medassist.domain.entitlement.Adjudication;
import medassist.domain.money.Money;
import medassist.rest.settlement.BenefitReply;

/** A receipt on the wire: what a settlement was decided from, what was decided, and the seal over both. */
@Serdeable
record ReceiptBody(
        @NotNull @Schema(example = Statement.FORMAT) String format,

        @NotNull @Schema(description = "The program that decided, with its version")
        String engine,

        @NotNull @Valid PolicyBody policy,
        @NotNull @Valid InputBody input,

        @NotNull @Schema(description = "SHA-256 of the input as written here, without white space")
        String inputSha256,

        @NotNull @Valid ResultBody result,

        @NotNull
        @Schema(
                description =
                        "SHA-256 of format, engine, policy, inputSha256 and result as written here, without white space")
        String digest,

        @NotNull @Schema(description = "JWS in compact form (RFC 7515, ES256) with the digest as payload")
        String signature) {

    /** The exact text that decided. */
    @Serdeable
    record PolicyBody(
            @NotNull String document,
            @NotNull String version,
            @NotNull String sha256) {}

    /** What was decided. */
    @Serdeable
    record ResultBody(
            @NotNull Money inPolicyBurden,
            @NotNull Money assistance,
            @NotNull Money remainingBurden,
            @NotNull Money hospitalBears,
            @NotNull Money personPays,
            @NotNull Boolean provisional,
            @NotNull List<@NotNull BenefitReply> benefits,
            @NotNull List<@NotNull @Valid ReasonBody> reasons) {

        static ResultBody of(Adjudication adjudication) {
            return new ResultBody(
                    adjudication.inPolicyBurden(),
                    adjudication.assistance(),
                    adjudication.remainingBurden(),
                    adjudication.hospitalBears(),
                    adjudication.personPays(),
                    adjudication.policy().provisional(),
                    adjudication.awards().stream().map(BenefitReply::of).toList(),
                    adjudication.reasons().stream()
                            .map(reason -> new ReasonBody(
                                    reason.code().name(), reason.clause().number()))
                            .toList());
        }
    }

    /** Why nothing is paid. */
    @Serdeable
    record ReasonBody(@NotNull String code, @NotNull String clause) {}

    /** What the digest is of. */
    @Serdeable
    record Statement(String format, String engine, PolicyBody policy, String inputSha256, ResultBody result) {

        /** The shape of receipts; raised when it changes. */
        static final String FORMAT = "medassist-receipt-1";
    }

    Statement statement() {
        return new Statement(format, engine, policy, inputSha256, result);
    }
}
