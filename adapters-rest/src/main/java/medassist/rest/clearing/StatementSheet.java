package medassist.rest.clearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import medassist.application.wording.Texts;
import medassist.domain.clearing.StatementLine;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.entitlement.Shares;
import medassist.domain.recipient.InsuranceType;
import medassist.rest.wire.Sheet;
import medassist.rest.wire.Sheet.Cell;

/** Lays a statement out as a table, with its totals below. */
final class StatementSheet {

    private static final String BUNDLE = "medassist.rest.clearing.texts";
    private static final List<String> COLUMNS = List.of(
            "day",
            "number",
            "request",
            "visit",
            "person",
            "jurisdiction",
            "type",
            "insurance",
            "kind",
            "total",
            "funds",
            "assistanceFund",
            "otherAid",
            "account",
            "cash",
            "hospital");

    private final Texts texts;

    StatementSheet(Locale locale) {
        this.texts = new Texts(ResourceBundle.getBundle(BUNDLE, Texts.language(locale)));
    }

    Sheet of(String name, List<StatementLine> lines) {
        List<List<Cell>> rows = new ArrayList<>(lines.stream().map(this::row).toList());
        rows.add(totals(StatementTotals.of(lines)));
        return new Sheet(name, COLUMNS.stream().map(this::heading).toList(), rows);
    }

    private String heading(String column) {
        return texts.text("column." + column);
    }

    private List<Cell> row(StatementLine line) {
        Stream<Cell> names = Stream.of(
                        line.day().toString(),
                        line.number().value(),
                        line.request(),
                        line.visit(),
                        line.personId().value(),
                        line.jurisdiction().value(),
                        texts.text("type." + line.type()),
                        insurance(line.insuranceType()),
                        texts.text("kind." + line.kind()))
                .map(Cell.Text::new);
        return Stream.concat(names, amounts(line.shares())).toList();
    }

    /** A province's own has no name here. */
    private String insurance(InsuranceType type) {
        if (type.equals(InsuranceType.EMPLOYEES) || type.equals(InsuranceType.RESIDENTS)) {
            return texts.text("insurance." + type.code());
        }
        return type.equals(InsuranceType.UNSTATED) ? texts.text("insurance.none") : type.code();
    }

    private List<Cell> totals(StatementTotals totals) {
        Stream<Cell> names = Stream.of(
                new Cell.Text(texts.text("totals")),
                new Cell.Count(totals.posted()),
                new Cell.Text(""),
                new Cell.Text(""),
                new Cell.Text(""),
                new Cell.Text(""),
                new Cell.Text(""),
                new Cell.Text(""),
                new Cell.Text(""));
        return Stream.concat(names, amounts(totals.shares())).toList();
    }

    private static Stream<Cell> amounts(Shares shares) {
        return Stream.of(
                        shares.total(),
                        shares.funds(),
                        shares.assistanceFund(),
                        shares.otherAid(),
                        shares.account(),
                        shares.cash(),
                        shares.hospital())
                .map(Cell.Amount::new);
    }
}
