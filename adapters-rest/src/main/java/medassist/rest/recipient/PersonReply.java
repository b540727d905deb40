package medassist.rest.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import medassist.domain.recipient.Numbers;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import org.jspecify.annotations.Nullable;

/** A person on the wire, with other numbers of the same human being if there are any. */
@Serdeable
record PersonReply(
        @JsonUnwrapped PersonBody person,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "The number to whose ledgers is posted, where this one is merged into it")
        @Nullable
        String mergedInto,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "The numbers that are merged into this one")
        List<String> merged) {

    static PersonReply of(Person person, Numbers numbers) {
        return new PersonReply(
                PersonBody.masked(person),
                numbers.isMerged() ? numbers.holder().value() : null,
                numbers.isMerged()
                        ? List.of()
                        : numbers.others().stream().map(PersonId::value).toList());
    }

    /** Hides everything: name and identity number must never reach a log. */
    @Override
    public String toString() {
        return "PersonReply[hidden]";
    }
}
