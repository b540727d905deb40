package medassist.domain.roster;

import java.util.List;
import java.util.Optional;

/** Reads the rows of a roster's file in their order 名单读取: above the header of each sheet stand titles, below it people. */
public final class RosterReading {

    private static final List<String> FOOTERS = List.of(
            "合计", "总计", "小计", "共计", "制表", "填表", "填报", "审核人", "审核单位", "审核:", "经办人", "负责人", "联系人", "联系电话", "备注", "注:",
            "说明", "单位负责", "单位盖章", "以下空白");

    /** No identity number is shorter; sums are. */
    private static final int SHORTEST_ID_NUMBER = 15;

    /** No title of a column has as many digits. */
    private static final int LONG_NUMBER = 10;

    private final RosterHead head;
    private String sheet = "";
    private boolean isBelowHeader;
    private Optional<RosterHeader> header = Optional.empty();

    public RosterReading(RosterHead head) {
        this.head = head;
    }

    /** What a row is. */
    public sealed interface Row {

        /** A title, a header, a footer, or of a sheet that has no header. */
        enum Other implements Row {
            HEADER,
            BESIDE
        }

        /** What a row says of a person. */
        record Entry(RosterEntry entry) implements Row {}

        /**
         * A row that cannot be taken.
         *
         * @param said its name and identity number as they were sent, and its category as far as it was read
         */
        record Rejected(Said said, Rejection rejection) implements Row {}
    }

    /** Whom a row is about, as it was sent. */
    public record Said(String name, String idNumber) {

        /** Names nobody. */
        @Override
        public String toString() {
            return "Said[hidden]";
        }
    }

    /** The next row of the file. */
    public Row next(String ofSheet, List<String> cells) {
        if (!ofSheet.equals(sheet)) {
            sheet = ofSheet;
            isBelowHeader = false;
            header = Optional.empty();
        }
        Optional<RosterHeader> found = hasNumber(cells) ? Optional.empty() : RosterHeader.in(cells);
        if (found.isEmpty() && isBelowHeader && isFooter(cells)) {
            // The titles of columns may stand in two rows, below one that spans several of them.
            found = header.orElseThrow().completedBy(cells);
        }
        isBelowHeader = found.isPresent();
        if (isBelowHeader) {
            header = found;
            return Row.Other.HEADER;
        }
        return header.filter(_ -> !isFooter(cells))
                .map(columns -> new RosterCells(columns, cells, head).read())
                .orElse(Row.Other.BESIDE);
    }

    /** Whether a long number stands below the title of identity numbers, so that the row is no header. */
    private boolean hasNumber(List<String> cells) {
        return header.filter(columns -> columns.text(cells, RosterColumn.ID_NUMBER)
                                .chars()
                                .filter(Character::isDigit)
                                .count()
                        >= LONG_NUMBER)
                .isPresent();
    }

    /** Whether a row stands below the people: it has nobody's name and number, or says that it is a sum or a note. */
    private boolean isFooter(List<String> cells) {
        RosterHeader columns = header.orElseThrow();
        String name = CellText.withoutBlanks(columns.text(cells, RosterColumn.NAME));
        String number = CellText.withoutBlanks(columns.text(cells, RosterColumn.ID_NUMBER))
                + CellText.withoutBlanks(columns.text(cells, RosterColumn.CERTIFICATE_NUMBER));
        String first = cells.stream()
                .map(CellText::withoutBlanks)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return (name.isEmpty() && number.isEmpty())
                || (number.length() < SHORTEST_ID_NUMBER && FOOTERS.stream().anyMatch(first::startsWith));
    }
}
