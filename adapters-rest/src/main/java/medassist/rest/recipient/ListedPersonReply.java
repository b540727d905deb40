package medassist.rest.recipient;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.Sex;
import org.jspecify.annotations.Nullable;

/** A person in a list, on the wire. */
@Serdeable
record ListedPersonReply(
        String personId,
        String name,
        @Nullable String idNumber,
        LocalDate birthDate,
        Sex sex,
        String jurisdiction,
        @Nullable String township,
        Insurance insurance,
        @Nullable String householdRegistration,
        @Nullable LocalDate diedOn,
        @Nullable LocalDate insuredSince,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String county) {

    static ListedPersonReply of(Person person) {
        var body = PersonBody.masked(person);
        return new ListedPersonReply(
                person.id().value(),
                body.name(),
                body.idNumber(),
                body.birthDate(),
                body.sex(),
                body.jurisdiction(),
                body.township(),
                body.insurance(),
                body.householdRegistration(),
                body.diedOn(),
                body.insuredSince(),
                body.county());
    }

    /** Hides everything: name and identity number must never reach a log. */
    @Override
    public String toString() {
        return "ListedPersonReply[hidden]";
    }
}
