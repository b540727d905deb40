package medassist.console.recipient;

import java.util.List;
import medassist.console.block.Link;
import medassist.console.block.Said;
import medassist.console.block.Table;
import medassist.console.block.Table.Column;
import medassist.console.block.Table.Row;
import medassist.console.frame.Frame;
import medassist.domain.recipient.Person;

/** People as rows of a table, masked. */
final class PersonRows {

    private PersonRows() {}

    static Table table(Frame frame, List<Person> persons, String next) {
        return new Table(
                frame.t("menu.PEOPLE"),
                List.of(
                        Column.text(frame.t("person.id")),
                        Column.text(frame.t("person.name")),
                        Column.text(frame.t("person.idNumber")),
                        Column.text(frame.t("person.birthYear")),
                        Column.text(frame.t("jurisdiction")),
                        Column.text(frame.t("person.township"))),
                persons.stream().map(person -> row(frame, person)).toList(),
                frame.t("people.none"),
                next);
    }

    private static Row row(Frame frame, Person person) {
        return Row.of(
                frame.person(person.id()),
                Link.plain(person.maskedName()),
                Link.plain(Said.masked(person.idNumber().value())),
                Link.plain(String.valueOf(person.birthDate().getYear())),
                Link.plain(person.jurisdiction().value()),
                Link.plain(person.township()));
    }
}
