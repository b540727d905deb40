package medassist.hisfeed.clearing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import medassist.domain.clearing.InstitutionLine;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.tabular.TabText;
import medassist.tabular.ZippedText;

/**
 * The lines of an institution's books as it uploads them 明细对账文件: setl_id, mdtrt_id, psn_no, medfee_sumamt, fund_pay_sumamt,
 * acct_pay, refd_setl_flag; and maf_pay where it states the aid too. The first line may name the columns, and then has them
 * in any order.
 */
final class BooksFile {

    private static final List<String> COLUMNS = List.of(
            "setl_id",
            "mdtrt_id",
            "psn_no",
            "medfee_sumamt",
            "fund_pay_sumamt",
            "acct_pay",
            "refd_setl_flag",
            "maf_pay");
    private static final int MOST_LINES = 200_000;
    private static final int WITHOUT_AID = COLUMNS.size() - 1;

    /** How many faults are told of at once; a reply has no room for more. */
    private static final int MOST_FAULTS = 5;

    private final List<InstitutionLine> lines = new ArrayList<>();
    private final List<LineFault> faults = new ArrayList<>();
    private List<String> columns = COLUMNS;
    private boolean begun;

    private BooksFile() {}

    /** A line that cannot be read, and why. */
    private record LineFault(long number, String text) {}

    /** @throws MessageRefusedException naming the lines that cannot be read */
    static List<InstitutionLine> read(byte[] zip, Charset encoding) {
        var file = new BooksFile();
        try {
            TabText.forEachLine(ZippedText.read(zip), encoding, file::read);
        } catch (IOException unreadable) {
            throw new MessageRefusedException(Fault.INVALID_FILE);
        }
        if (!file.faults.isEmpty()) {
            throw file.refusal();
        }
        return file.lines;
    }

    private MessageRefusedException refusal() {
        String others = faults.stream()
                .skip(1)
                .map(fault -> "；第 " + fault.number() + " 行 " + fault.text())
                .collect(Collectors.joining());
        LineFault first = faults.getFirst();
        return new MessageRefusedException(Fault.INVALID_LINE, first.number(), first.text() + others);
    }

    private void read(long number, List<String> values) {
        if (faults.size() == MOST_FAULTS) {
            return;
        }
        if (!begun && isHeader(values)) {
            begun = true;
            return;
        }
        begun = true;
        String odd = odd(number, values);
        try {
            if (odd.isEmpty()) {
                lines.add(line(values));
            } else {
                faults.add(new LineFault(number, odd));
            }
        } catch (MessageRefusedException wrong) {
            faults.add(new LineFault(number, wrong.text()));
        }
    }

    /** Whether it names the columns, which it then does for the lines behind it. */
    private boolean isHeader(List<String> values) {
        List<String> names = withoutEmptyEnd(values).stream()
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .toList();
        boolean isHeader = names.size() >= WITHOUT_AID
                && COLUMNS.containsAll(names)
                && names.containsAll(COLUMNS.subList(0, WITHOUT_AID));
        if (isHeader) {
            columns = names;
        }
        return isHeader;
    }

    /** What is odd about a line before its values are looked at; empty where nothing is. */
    private String odd(long number, List<String> values) {
        if (number > MOST_LINES) {
            return "超过文件的最多行数 " + MOST_LINES;
        }
        if (values.size() < WITHOUT_AID || withoutEmptyEnd(values).size() > columns.size()) {
            return "应有 " + WITHOUT_AID + " 或 " + COLUMNS.size() + " 列，实有 " + values.size() + " 列";
        }
        return values.stream().anyMatch(value -> value.contains(TabText.UNREADABLE)) ? "不是约定编码的文本" : "";
    }

    private static List<String> withoutEmptyEnd(List<String> values) {
        int end = values.size();
        while (end > 0 && values.get(end - 1).isBlank()) {
            end--;
        }
        return values.subList(0, end);
    }

    private InstitutionLine line(List<String> values) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(values.size(), columns.size()); i++) {
            row.put(columns.get(i), values.get(i));
        }
        var fields = new Fields(row);
        return new InstitutionLine(
                fields.requiredText("setl_id"),
                fields.text("mdtrt_id"),
                fields.text("psn_no"),
                fields.signedAmount("medfee_sumamt"),
                fields.signedAmount("fund_pay_sumamt"),
                fields.signedAmount("acct_pay"),
                fields.flag("refd_setl_flag").equals("1"),
                fields.states("maf_pay") ? Optional.of(fields.signedAmount("maf_pay")) : Optional.empty());
    }
}
