package medassist.rest.alert;

import java.util.List;
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
        return List.of(
                Cell.text(person.name()),
                Cell.text(person.idNumber().value()),
                Cell.text(person.id().value()),
                Cell.text(person.particulars().county()),
                Cell.text(person.township()),
                Cell.text(person.particulars().phone()),
                new Cell.Count(alert.ledger().year()),
                Cell.text(wording.measure(alert.measure())),
                new Cell.Amount(alert.amount()),
                new Cell.Amount(alert.threshold()),
                Cell.text(alert.clause().number()),
                Cell.text(alert.raisedOn().toString()),
                Cell.text(wording.standing(alert)));
    }
}
