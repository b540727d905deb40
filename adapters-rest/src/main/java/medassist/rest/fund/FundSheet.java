package medassist.rest.fund;

import java.util.ArrayList;
import java.util.List;
import medassist.application.funding.KeepingFunds.Kept;
import medassist.application.wording.FundLabels;
import medassist.application.wording.Wording;
import medassist.domain.fund.Commitment;
import medassist.domain.fund.Disbursement;
import medassist.domain.fund.FundYear;
import medassist.domain.fund.Purpose;
import medassist.domain.money.Money;
import medassist.rest.wire.Sheet;
import medassist.rest.wire.Sheet.Cell;

/** The return of a year 基金年度报表: a line a figure, of each fund. */
record FundSheet(Wording wording, FundLabels labels) {

    private static final List<String> COLUMNS = List.of("fund", "line", "item", "class", "cases", "amount");

    Sheet of(String jurisdiction, int year, List<Kept> years) {
        return new Sheet(
                "fund-" + jurisdiction + "-" + year,
                COLUMNS.stream().map(wording::fundColumn).toList(),
                years.stream().flatMap(kept -> rows(kept.year()).stream()).toList());
    }

    private List<List<Cell>> rows(FundYear year) {
        var rows = new ArrayList<List<Cell>>();
        year.raised().forEach((source, raised) -> {
            rows.add(row(year, "allotted", wording.fundSource(source), raised.allotted()));
            rows.add(row(year, "received", wording.fundSource(source), raised.received()));
        });
        rows.add(row(year, "raisedThisYear", "", year.raisedThisYear()));
        rows.add(row(year, "transferred", "", year.transferred()));
        for (Commitment each : year.commitments()) {
            rows.add(row(
                    year,
                    "committed",
                    wording.fundPurpose(each.purpose(), labels),
                    wording.fundClass(each.aidClass(), labels),
                    Math.toIntExact(each.cases()),
                    each.amount()));
        }
        if (!year.enrolment().isZero()) {
            rows.add(row(year, "committed", wording.fundPurpose(Purpose.ENROLMENT, labels), year.enrolment()));
        }
        for (Disbursement each : year.disbursements()) {
            rows.add(row(year, "applied", wording.fundWay(each.way()), each.applied()));
            rows.add(row(year, "paid", wording.fundWay(each.way()), each.paid()));
        }
        rows.add(row(year, "committedTotal", "", year.committed()));
        rows.add(row(year, "appliedTotal", "", year.applied()));
        rows.add(row(year, "paidTotal", "", year.paid()));
        rows.add(row(year, "surplus", "", year.surplus()));
        rows.add(row(year, "surplusAfterAll", "", year.surplusAfterAll()));
        return rows;
    }

    private List<Cell> row(FundYear year, String line, String item, Money amount) {
        return row(year, line, item, "", 0, amount);
    }

    private List<Cell> row(FundYear year, String line, String item, String aidClass, int cases, Money amount) {
        return List.of(
                Cell.text(wording.fund(year.account().fund())),
                Cell.text(wording.fundLine(line)),
                Cell.text(item),
                Cell.text(aidClass),
                cases == 0 ? Cell.text("") : new Cell.Count(cases),
                new Cell.Amount(amount));
    }
}
