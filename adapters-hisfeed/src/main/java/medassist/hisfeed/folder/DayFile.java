package medassist.hisfeed.folder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.profile.FieldNames;
import medassist.tabular.TabText;
import medassist.tabular.ZippedText;

/**
 * A day's settlements 日结算文件: a ZIP with one text, whose first line names the columns by the names of the standard, and whose
 * other lines are a message each.
 */
record DayFile(List<String> columns, List<DayLine> lines) {

    /** Other columns are fields of the input. */
    private static final Set<String> ENVELOPE =
            Set.of("infno", "msgid", "fixmedins_code", "insuplc_admdvs", "inf_time");

    /**
     * The file, in its encoding.
     *
     * @throws IOException if it is no ZIP with one text
     * @throws MessageRefusedException if it is longer than any day's, or its first line does not name the columns
     */
    static DayFile read(Path file, Charset encoding) throws IOException {
        if (Files.size(file) > ZippedText.LONGEST) {
            throw new MessageRefusedException(Fault.INVALID_FILE);
        }
        byte[] text = ZippedText.read(Files.readAllBytes(file));
        List<DayLine> lines = new ArrayList<>();
        TabText.forEachLine(text, encoding, (number, values) -> lines.add(new DayLine(number, values)));
        if (lines.isEmpty()) {
            throw new MessageRefusedException(Fault.INVALID_LINE, 1, "应为列名");
        }
        DayLine header = lines.removeFirst();
        List<String> columns = header.values().stream()
                .map(name -> FieldNames.standard(name.strip()))
                .toList();
        for (String column : columns) {
            if (!FieldNames.isKnown(column)) {
                throw new MessageRefusedException(Fault.INVALID_LINE, header.number(), "没有名为 " + column + " 的列");
            }
        }
        if (columns.stream().distinct().count() < columns.size()) {
            throw new MessageRefusedException(Fault.INVALID_LINE, header.number(), "有重复的列名");
        }
        return new DayFile(columns, lines);
    }

    /**
     * The message of a line.
     *
     * @throws MessageRefusedException if the line is not as the first says
     */
    ObjectNode message(DayLine line) {
        List<String> values = line.values();
        if (values.size() != columns.size()) {
            throw new MessageRefusedException(
                    Fault.INVALID_LINE, line.number(), "应有 " + columns.size() + " 列，实有 " + values.size() + " 列");
        }
        if (values.stream().anyMatch(value -> value.contains(TabText.UNREADABLE))) {
            throw new MessageRefusedException(Fault.INVALID_LINE, line.number(), "不是约定编码的文本");
        }
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        ObjectNode data = message.putObject("input").putObject("data");
        for (int i = 0; i < values.size(); i++) {
            String column = columns.get(i);
            (ENVELOPE.contains(column) ? message : data).put(column, values.get(i));
        }
        return message;
    }

    /** The value of a column in a line, empty where there is none. */
    String value(DayLine line, String column) {
        int index = columns.indexOf(column);
        return index >= 0 && index < line.values().size()
                ? line.values().get(index).strip()
                : "";
    }
}
