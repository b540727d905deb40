package medassist.rest.recipient;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import medassist.domain.recipient.Payee;
import medassist.domain.recipient.Person;
import medassist.rest.problem.FieldFault;
import medassist.rest.problem.InvalidRequestException;
import medassist.rest.wire.EmptyText;
import medassist.rest.wire.Patterns;
import org.jspecify.annotations.Nullable;

/** To whom and to which account what a person is owed is paid, on the wire; masked where it is read. */
@Serdeable
record PayeeBody(
        @NotBlank @Size(max = 100) @Pattern(regexp = Patterns.TEXT)
        String name,

        @Nullable @Size(max = 100) @Pattern(regexp = Patterns.TEXT)
        String bank,

        @NotNull @Pattern(regexp = "[*0-9]{8,32}") @Schema(description = "Its last four digits where it is read")
        String account,

        @NotNull Payee.Relation relation,

        @Nullable
        @Size(max = 200)
        @Pattern(regexp = Patterns.TEXT)
        @Schema(description = "Why somebody else than the person is paid")
        String reason) {

    static PayeeBody masked(Payee payee) {
        return new PayeeBody(
                Person.maskedName(payee.name()),
                EmptyText.asNull(payee.bank()),
                Payee.maskedAccount(payee.account()),
                payee.relation(),
                EmptyText.asNull(payee.reason()));
    }

    Payee toDomain() {
        // What was masked when it was read must not be put back.
        if (name.contains("*")) {
            throw new InvalidRequestException(FieldFault.of("/payee/name", FieldFault.Code.INVALID_VALUE));
        }
        if (account.contains("*")) {
            throw new InvalidRequestException(FieldFault.of("/payee/account", FieldFault.Code.INVALID_VALUE));
        }
        if (relation != Payee.Relation.SELF && (reason == null || reason.isBlank())) {
            throw new InvalidRequestException(FieldFault.of("/payee/reason", FieldFault.Code.MISSING_FIELD));
        }
        return new Payee(
                name, Objects.requireNonNullElse(bank, ""), account, relation, Objects.requireNonNullElse(reason, ""));
    }

    /** Hides everything: name and account must never reach a log. */
    @Override
    public String toString() {
        return "PayeeBody[hidden]";
    }
}
