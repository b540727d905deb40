package medassist.tabular;

import java.util.List;

/**
 * A row of a table as its file has it.
 *
 * @param sheet the name of its sheet, empty in a text file
 * @param number its number in the sheet from 1; in a text file, the line on which it starts
 * @param values what its cells say, as text; empty where a cell is. Those of a workbook end with the last that says
 *     something
 */
public record TableRow(String sheet, int number, List<String> values) {

    public TableRow {
        values = List.copyOf(values);
    }
}
