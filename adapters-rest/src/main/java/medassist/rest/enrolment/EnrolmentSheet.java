package medassist.rest.enrolment;

import java.util.ArrayList;
import java.util.List;
import medassist.application.enrolling.SubsidisingEnrolments.Exported;
import medassist.application.enrolling.TaxBureauLine;
import medassist.application.wording.Wording;
import medassist.rest.wire.Sheet;
import medassist.rest.wire.Sheet.Cell;

/** A list of subsidised enrolments as the tax bureau is told of it 税务征缴名单. */
record EnrolmentSheet(Wording wording) {

    Sheet of(String name, List<Exported> exported) {
        return new Sheet(
                name,
                TaxBureauLine.COLUMNS.stream().map(wording::enrolmentColumn).toList(),
                exported.stream()
                        .map(each -> row(TaxBureauLine.of(each, wording)))
                        .toList());
    }

    private static List<Cell> row(TaxBureauLine line) {
        List<Cell> row = new ArrayList<>(line.texts().stream().map(Cell::text).toList());
        row.addAll(List.of(
                new Cell.Count(line.shares()),
                new Cell.Amount(line.premium()),
                new Cell.Amount(line.subsidy()),
                new Cell.Amount(line.own()),
                Cell.text(line.payer())));
        return row;
    }
}
