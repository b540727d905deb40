package medassist.persistence.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import medassist.domain.recipient.Payee;

/** A payee as it is kept, encrypted. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PayeeDocument(String name, String bank, String account, Payee.Relation relation, String reason) {

    public static PayeeDocument from(Payee payee) {
        return new PayeeDocument(payee.name(), payee.bank(), payee.account(), payee.relation(), payee.reason());
    }

    public Payee toDomain() {
        return new Payee(name, bank, account, relation, reason);
    }

    /** Hides everything: name and account must never reach a log. */
    @Override
    public String toString() {
        return "PayeeDocument[hidden]";
    }
}
