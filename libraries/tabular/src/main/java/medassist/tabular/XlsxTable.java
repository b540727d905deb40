package medassist.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import medassist.tabular.UnreadableTableException.Reason;

/** A workbook of Excel 2007 and later, WPS and others (.xlsx): parts in XML, packed as a ZIP. */
final class XlsxTable {

    private final WorkbookZip zip;
    private final TableLimits limits;
    private final List<Tab> tabs = new ArrayList<>();
    private boolean isFrom1904;

    private XlsxTable(WorkbookZip zip, TableLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** A sheet that is not hidden, by its name and what the workbook calls its part. */
    private record Tab(String name, String id) {}

    static void read(byte[] file, TableLimits limits, RowDelivery rows) {
        try (WorkbookZip zip = WorkbookZip.open(file, limits)) {
            zip.check(limits.unpacked());
            new XlsxTable(zip, limits).read(rows);
        } catch (IOException | XMLStreamException damaged) {
            throw new Unreadable(Reason.DAMAGED, damaged);
        }
    }

    private void read(RowDelivery rows) throws IOException, XMLStreamException {
        Optional<String> book = Relations.ofPackage(zip).ofType("officeDocument");
        if (book.isEmpty() || book.get().endsWith(".bin")) {
            throw new Unreadable(Reason.NOT_A_TABLE);
        }
        readTabs(book.get());
        Relations parts = Relations.of(zip, book.get());
        SharedTexts texts = texts(parts.ofType("sharedStrings"));
        NumberStyles styles = styles(parts.ofType("styles"));
        Set<String> read = new HashSet<>();
        for (Tab tab : tabs) {
            Relations.Relation part = parts.withId(tab.id).orElseThrow(() -> new Unreadable(Reason.DAMAGED));
            if (part.type().equals("worksheet")) {
                // The same part for many sheets would take for ever.
                if (!read.add(part.part())) {
                    throw new Unreadable(Reason.DAMAGED);
                }
                new XlsxSheet(tab.name, texts, styles, rows).read(zip, part.part());
            }
        }
    }

    private void readTabs(String book) throws IOException, XMLStreamException {
        try (XmlPart xml = zip.settings(book)) {
            xml.next();
            if (!xml.starts("workbook")) {
                throw new Unreadable(Reason.NOT_A_TABLE);
            }
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    isFrom1904 =
                            xml.attribute("date1904").filter(XlsxTable::isTrue).isPresent();
                } else if (xml.starts("sheet")
                        && xml.attribute("state").orElse("visible").equals("visible")) {
                    tabs.add(new Tab(
                            xml.attribute("name").orElse(""),
                            xml.attribute("id").orElse("")));
                }
            }
        }
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private SharedTexts texts(Optional<String> part) throws IOException, XMLStreamException {
        SharedTexts texts = new SharedTexts(limits);
        if (part.isPresent()) {
            try (XmlPart xml = zip.xml(part.get())) {
                while (xml.next()) {
                    if (xml.starts("si")) {
                        texts.add(RichText.read(xml, "si"));
                    }
                }
            }
        }
        return texts;
    }

    private NumberStyles styles(Optional<String> part) throws IOException, XMLStreamException {
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> formats = new ArrayList<>();
        if (part.isPresent()) {
            try (XmlPart xml = zip.settings(part.get())) {
                while (xml.next()) {
                    if (xml.starts("numFmt")) {
                        codes.put(format(xml), xml.attribute("formatCode").orElse(""));
                    } else if (xml.starts("cellXfs")) {
                        readFormats(xml, formats);
                    }
                }
            }
        }
        return NumberStyles.of(formats, codes, isFrom1904);
    }

    private static void readFormats(XmlPart xml, List<Integer> formats) throws XMLStreamException {
        while (xml.next() && !xml.ends("cellXfs")) {
            if (xml.starts("xf")) {
                formats.add(format(xml));
            }
        }
    }

    private static int format(XmlPart xml) {
        return xml.attribute("numFmtId").map(Integer::parseInt).orElse(0);
    }
}
