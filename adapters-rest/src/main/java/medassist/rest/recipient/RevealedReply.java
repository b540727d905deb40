package medassist.rest.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;
import medassist.application.queries.RevealingPersons.Field;
import medassist.domain.recipient.Person;
import org.jspecify.annotations.Nullable;

/** What was masked of a person, on the wire; what was not asked for is absent. */
@Serdeable
record RevealedReply(
        String personId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String idNumber,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String phone) {

    static RevealedReply of(Person person, Collection<Field> fields) {
        boolean hasNumber =
                fields.contains(Field.ID_NUMBER) && !person.idNumber().isNone();
        String phone = fields.contains(Field.PHONE) ? person.particulars().phone() : "";
        return new RevealedReply(
                person.id().value(),
                fields.contains(Field.NAME) ? person.name() : null,
                hasNumber ? person.idNumber().value() : null,
                phone.isEmpty() ? null : phone);
    }

    /** Hides everything: name and identity number must never reach a log. */
    @Override
    public String toString() {
        return "RevealedReply[hidden]";
    }
}
