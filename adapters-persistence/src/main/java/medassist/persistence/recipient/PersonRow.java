package medassist.persistence.recipient;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.IdNumber;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import medassist.persistence.key.Cell;
import medassist.persistence.key.FieldCipher;
import org.jspecify.annotations.Nullable;

/** A row of {@code person}, whose identity number is encrypted. */
@MappedEntity("person")
record PersonRow(
        @Id String personId,
        String name,
        String idNumber,
        LocalDate birthDate,
        Sex sex,
        String jurisdiction,
        String township,
        Insurance insurance,
        String householdRegistration,
        @Nullable LocalDate diedOn,
        String insuredBefore) {

    static PersonRow from(Person person, FieldCipher cipher) {
        return new PersonRow(
                person.id().value(),
                person.name(),
                cipher.seal(idNumber(person.id().value()), person.idNumber().value()),
                person.birthDate(),
                person.sex(),
                person.jurisdiction().value(),
                person.township(),
                person.insurance(),
                person.householdRegistration().division(),
                person.diedOn().equals(Person.ALIVE) ? null : person.diedOn(),
                InsuredBeforeText.text(person.before()));
    }

    private static Cell idNumber(String personId) {
        return new Cell("person.id_number", personId);
    }

    Person toDomain(FieldCipher cipher) {
        return new Person(
                new PersonId(personId),
                name,
                new IdNumber(cipher.open(idNumber(personId), idNumber)),
                birthDate,
                sex,
                new DivisionCode(jurisdiction),
                township,
                insurance,
                new HouseholdRegistration(householdRegistration),
                diedOn == null ? Person.ALIVE : diedOn,
                InsuredBeforeText.of(insuredBefore));
    }
}
