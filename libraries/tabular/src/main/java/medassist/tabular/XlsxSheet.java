package medassist.tabular;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import medassist.tabular.UnreadableTableException.Reason;

/** A sheet of an .xlsx, whose rows are delivered one by one. */
final class XlsxSheet {

    private static final int LETTERS = 26;

    /** A spreadsheet has columns up to XFD. */
    private static final int MOST_LETTERS = 3;

    private final String name;
    private final SharedTexts texts;
    private final NumberStyles styles;
    private final RowDelivery rows;
    private int row;
    private int column;

    XlsxSheet(String name, SharedTexts texts, NumberStyles styles, RowDelivery rows) {
        this.name = name;
        this.texts = texts;
        this.styles = styles;
        this.rows = rows;
    }

    void read(WorkbookZip zip, String part) throws IOException, XMLStreamException {
        try (XmlPart xml = zip.xml(part)) {
            while (xml.next()) {
                if (xml.starts("row")) {
                    row = xml.attribute("r").map(Integer::valueOf).orElse(row + 1);
                    rows.deliver(name, row, values(xml));
                }
            }
        }
    }

    private List<String> values(XmlPart xml) throws XMLStreamException {
        List<String> values = new ArrayList<>();
        column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                // A cell may say where it is, or else is beside the one before.
                column = xml.attribute("r").map(XlsxSheet::column).orElse(column + 1);
                String value = value(xml);
                if (!value.isEmpty()) {
                    put(values, value);
                }
            }
        }
        return values;
    }

    private void put(List<String> values, String value) {
        rows.checkColumn(column);
        while (values.size() <= column) {
            values.add("");
        }
        values.set(column, value);
    }

    private String value(XmlPart xml) throws XMLStreamException {
        String type = xml.attribute("t").orElse("n");
        int style = xml.attribute("s").map(Integer::valueOf).orElse(0);
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                value = value(type, style, xml.text());
            } else if (xml.starts("is")) {
                value = RichText.read(xml, "is");
            }
        }
        rows.checkLength(value.length());
        return value;
    }

    private String value(String type, int style, String written) {
        if (written.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> texts.get(Integer.parseInt(written.strip()));
            case "b" -> written.strip().equals("1") ? "TRUE" : "FALSE";
            case "n" -> styles.text(written, style);
            case "d" -> moment(written);
            default -> RichText.unescaped(written);
        };
    }

    private static String moment(String written) {
        try {
            return NumberStyles.text(LocalDateTime.parse(written));
        } catch (DateTimeParseException dateOrTime) {
            return written;
        }
    }

    /** The column of a cell such as AB12, from 0. */
    private static int column(String cell) {
        int column = 0;
        int letters = 0;
        while (letters < cell.length() && Character.isLetter(cell.charAt(letters))) {
            column = column * LETTERS + Character.toUpperCase(cell.charAt(letters)) - 'A' + 1;
            letters++;
        }
        if (letters == 0 || letters > MOST_LETTERS || column < 1) {
            throw new Unreadable(Reason.DAMAGED);
        }
        return column - 1;
    }
}
