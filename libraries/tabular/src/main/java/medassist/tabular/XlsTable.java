package medassist.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import medassist.tabular.UnreadableTableException.Reason;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A workbook of Excel 97 to 2003 (.xls): records of all sheets in one stream, kept in a compound file.
 *
 * <p>Only records that tell what cells say are parsed, since programs besides Excel write others in ways that parsers
 * refuse.
 */
final class XlsTable {

    private static final int BIFF8 = 0x600;

    private final byte[] book;
    private final TableLimits limits;
    private final SharedTexts texts;
    private final List<BoundSheetRecord> tabs = new ArrayList<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private boolean isFrom1904;

    private XlsTable(byte[] book, TableLimits limits) {
        this.book = book;
        this.limits = limits;
        this.texts = new SharedTexts(limits);
    }

    static void read(byte[] file, TableLimits limits, RowDelivery rows) {
        try {
            XlsTable table = new XlsTable(book(file), limits);
            table.readGlobals();
            table.readSheets(rows);
        } catch (IOException damaged) {
            throw new Unreadable(Reason.DAMAGED, damaged);
        }
    }

    private static byte[] book(byte[] file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw new Unreadable(Reason.ENCRYPTED);
            }
            String name = root.getEntryNames().stream()
                    .filter("Workbook"::equalsIgnoreCase)
                    .findFirst()
                    .orElseThrow(() -> new Unreadable(Reason.NOT_A_TABLE));
            try (var stream = root.createDocumentInputStream(name)) {
                return stream.readNBytes(file.length);
            }
        }
    }

    /** Reads what all sheets share, which stands before them. */
    private void readGlobals() {
        RecordInputStream records = new RecordInputStream(new ByteArrayInputStream(book));
        do {
            if (!records.hasNextRecord()) {
                throw new Unreadable(Reason.TRUNCATED);
            }
            records.nextRecord();
            readGlobal(records);
            records.readRemainder();
        } while (records.getSid() != EOFRecord.sid);
    }

    private void readGlobal(RecordInputStream records) {
        switch (records.getSid()) {
            case BOFRecord.sid -> checkVersion(new BOFRecord(records));
            case FilePassRecord.sid -> throw new Unreadable(Reason.ENCRYPTED);
            case BoundSheetRecord.sid -> addTab(new BoundSheetRecord(records));
            case DateWindow1904Record.sid -> isFrom1904 = new DateWindow1904Record(records).getWindowing() == 1;
            case ExtendedFormatRecord.sid -> formats.add((int) new ExtendedFormatRecord(records).getFormatIndex());
            case FormatRecord.sid -> {
                FormatRecord format = new FormatRecord(records);
                codes.put(format.getIndexCode(), format.getFormatString());
            }
            case SSTRecord.sid -> readTexts(records);
            default -> {
                // The looks, names and settings of the workbook.
            }
        }
    }

    private static void checkVersion(BOFRecord start) {
        if (start.getVersion() != BIFF8) {
            throw new Unreadable(Reason.NOT_A_TABLE);
        }
    }

    private void addTab(BoundSheetRecord tab) {
        if (tabs.size() >= limits.entries()) {
            throw new Unreadable(Reason.TOO_LARGE);
        }
        tabs.add(tab);
    }

    private void readTexts(RecordInputStream records) {
        records.readInt();
        int distinct = records.readInt();
        for (int i = 0; i < distinct; i++) {
            texts.add(new UnicodeString(records).getString());
        }
    }

    private void readSheets(RowDelivery rows) {
        NumberStyles styles = NumberStyles.of(formats, codes, isFrom1904);
        int left = book.length;
        for (BoundSheetRecord tab : tabs) {
            if (!tab.isHidden() && !tab.isVeryHidden()) {
                XlsSheet sheet = new XlsSheet(texts, styles, limits, rows);
                left -= sheet.read(book, tab.getPositionOfBof());
                if (left < 0) {
                    // The same records for many sheets would take for ever.
                    throw new Unreadable(Reason.DAMAGED);
                }
                sheet.deliver(tab.getSheetname());
            }
        }
    }
}
