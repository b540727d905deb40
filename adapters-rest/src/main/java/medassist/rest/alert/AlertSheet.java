package medassist.rest.alert;

import java.util.List;
import java.util.stream.Stream;
import medassist.application.watching.ExportingAlertLists.Exported;
import medassist.application.wording.Wording;
import medassist.domain.recipient.Person;
import medassist.domain.warning.Alert;
import medassist.rest.wire.Sheet;
import medassist.rest.wire.Sheet.Cell;

/** A month's list of alerts as the office with which it is shared is told of it 月度预警名单. */
record AlertSheet(Wording wording) {

    private static final List<String> COLUMNS = List.of(
            "name",
            "idNumber",
            "personId",
            "county",
            "township",
            "phone",
            "year",
            "measure",
            "amount",
            "threshold",
            "clause",
            "raisedOn",
            "standing");

    Sheet of(String name, List<Exported> exported) {
        return new Sheet(
                name,
                COLUMNS.stream().map(wording::alertColumn).toList(),
                exported.stream().map(this::row).toList());
    }

    private List<Cell> row(Exported exported) {
        Person person = exported.person();
        Alert alert = exported.alert();
        return Stream.of(
                        text(person.name()),
                        text(person.idNumber().value()),
                        text(person.id().value()),
                        text(person.particulars().county()),
                        text(person.township()),
                        text(person.particulars().phone()),
                        new Cell.Count(alert.ledger().year()),
                        text(wording.measure(alert.measure())),
                        new Cell.Amount(alert.amount()),
                        new Cell.Amount(alert.threshold()),
                        text(alert.clause().number()),
                        text(alert.raisedOn().toString()),
                        text(wording.standing(alert)))
                .map(Cell.class::cast)
                .toList();
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }
}
