package medassist.persistence.recipient;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import medassist.domain.division.DivisionCode;
import medassist.domain.recipient.HouseholdRegistration;
import medassist.domain.recipient.Insurance;
import medassist.domain.recipient.Person;
import medassist.domain.recipient.PersonId;
import medassist.domain.recipient.Sex;
import org.jspecify.annotations.Nullable;

/** A row of {@code person}, of which identity number and particulars are encrypted. */
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
        String insuredBefore,
        String county,
        String particulars) {

    static PersonRow from(Person person, RecordTexts texts) {
        return new PersonRow(
                person.id().value(),
                person.name(),
                texts.sealed(person.id(), person.idNumber()),
                person.birthDate(),
                person.sex(),
                person.jurisdiction().value(),
                person.township(),
                person.insurance(),
                person.householdRegistration().division(),
                person.diedOn().equals(Person.ALIVE) ? null : person.diedOn(),
                InsuredBeforeText.text(person.before()),
                person.particulars().county(),
                texts.sealed(person));
    }

    Person toDomain(RecordTexts texts) {
        return new Person(
                new PersonId(personId),
                name,
                texts.idNumber(personId, idNumber),
                birthDate,
                sex,
                new DivisionCode(jurisdiction),
                township,
                insurance,
                new HouseholdRegistration(householdRegistration),
                diedOn == null ? Person.ALIVE : diedOn,
                InsuredBeforeText.of(insuredBefore),
                texts.particulars(personId, county, particulars));
    }
}
