package medassist.tabular;

/**
 * How large a table file may be before it is refused, so that no file fills the memory or takes for ever.
 *
 * @param longestText the most characters of a cell
 * @param columns the most columns in which something is said
 * @param rows the most rows of the file that are not empty
 * @param held the most bytes of a workbook that memory holds: its file, and again the texts that are kept while it is
 *     read
 * @param unpacked the most bytes that all entries of a workbook's ZIP have together when unpacked
 * @param entries the most entries of a workbook's ZIP, or sheets of an .xls
 */
public record TableLimits(int longestText, int columns, int rows, int held, long unpacked, int entries) {

    /** What the longest lists of a city stay below; a cell is as long as spreadsheets allow. */
    public static final TableLimits DEFAULTS =
            new TableLimits(32_767, 1_000, 1_500_000, 128 * 1024 * 1024, 1024L * 1024 * 1024, 10_000);
}
