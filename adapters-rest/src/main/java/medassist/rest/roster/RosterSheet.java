package medassist.rest.roster;

import java.util.List;
import medassist.application.wording.Wording;
import medassist.domain.roster.Rejection;
import medassist.domain.roster.RosterRow;
import medassist.rest.wire.Sheet;
import medassist.rest.wire.Sheet.Cell;

/** The rows of a roster as the authority that sent it is answered 名单反馈. */
record RosterSheet(Wording wording) {

    private static final List<String> COLUMNS = List.of(
            "sheet",
            "line",
            "outcome",
            "name",
            "idNumber",
            "personId",
            "category",
            "before",
            "after",
            "column",
            "value",
            "reason",
            "corrections",
            "toPerson",
            "fromPerson",
            "result");

    Sheet of(String name, List<RosterRow> rows) {
        return new Sheet(
                name,
                COLUMNS.stream().map(wording.ofRosters()::column).toList(),
                rows.stream().map(this::row).toList());
    }

    private List<Cell> row(RosterRow row) {
        var words = wording.ofRosters();
        return List.of(
                Cell.text(row.sheet()),
                new Cell.Count(row.line()),
                Cell.text(words.outcome(row.outcome())),
                Cell.text(row.said().name()),
                Cell.text(row.said().idNumber()),
                Cell.text(row.person()),
                Cell.text(row.category().map(wording::category).orElse("")),
                Cell.text(words.certifications(row.plan().replaced())),
                Cell.text(words.certifications(row.plan().recorded())),
                Cell.text(row.rejection().map(each -> each.column().header()).orElse("")),
                Cell.text(row.rejection().map(Rejection::value).orElse("")),
                Cell.text(
                        row.rejection().map(each -> words.reason(each.reason())).orElse("")),
                Cell.text(words.corrections(row.corrections())),
                new Cell.Amount(row.effect().toPersons()),
                new Cell.Amount(row.effect().fromPersons()),
                Cell.text(row.result().map(words::result).orElse("")));
    }
}
