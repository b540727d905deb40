package medassist.rest.receipt;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;

/** What was found of a receipt. */
@Serdeable
public record VerificationReply(
        @Schema(description = "Whether every check holds") boolean valid, List<CheckReply> checks) {

    /** What a receipt is held against. */
    public enum Check {
        /** It has a shape that we know. */
        FORMAT,
        /** The input is the one that the digest was made of. */
        INPUT_DIGEST,
        /** We have the exact text of the policy that decided. */
        POLICY_KNOWN,
        /** Computed again from its input, the result is the same to the fen. */
        RESULT,
        /** The digest is the one of what the receipt says. */
        DIGEST,
        /** The digest was signed by a key that we trust. */
        SIGNATURE,
        /** The settlement has not been reversed since; only the service that made it knows. */
        STANDING
    }

    /** One check. */
    @Serdeable
    public record CheckReply(Check check, boolean holds, String detail) {}

    /** What was found, with another check. */
    VerificationReply and(CheckReply another) {
        return new VerificationReply(
                valid && another.holds(),
                Stream.concat(checks.stream(), Stream.of(another)).toList());
    }

    /** Whether a check holds. */
    public boolean holds(Check asked) {
        return checks.stream().filter(each -> each.check() == asked).allMatch(CheckReply::holds);
    }
}
