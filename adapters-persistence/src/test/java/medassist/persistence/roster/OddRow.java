package medassist.persistence.roster;

import java.time.LocalDateTime;
import java.util.List;
import medassist.domain.roster.Rejection;
import medassist.domain.roster.RosterEntry;
import medassist.domain.roster.RosterReading.Row;

/** A row of an odd file, and what is to be read of it. */
record OddRow(List<Cell> cells, Expected expected) {

    /** A row of texts that is about nobody. */
    static OddRow beside(String... texts) {
        return other(Row.Other.BESIDE, List.of(texts));
    }

    static OddRow other(Row.Other other, List<String> texts) {
        return new OddRow(texts.stream().map(Cell::text).toList(), new Expected.Other(other));
    }

    /** What is to be read of a row. */
    sealed interface Expected {

        record Person(RosterEntry entry) implements Expected {}

        record Refused(Rejection rejection) implements Expected {}

        record Other(Row.Other other) implements Expected {}
    }

    /** What stands in a cell; in a text file, always a text. */
    sealed interface Cell {

        /** What is read of it. */
        String sent();

        static Cell text(String text) {
            return new Text(text);
        }

        record Text(String sent) implements Cell {}

        record Amount(double value, String sent) implements Cell {}

        record Moment(LocalDateTime value, String sent) implements Cell {}
    }
}
