package medassist.hisfeed.clearing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import medassist.domain.clearing.InstitutionLine;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.tabular.TabText;
import medassist.tabular.ZippedText;

/**
 * The lines of an institution's books as it uploads them 明细对账文件: setl_id, mdtrt_id, psn_no, medfee_sumamt, fund_pay_sumamt,
 * acct_pay, refd_setl_flag; and maf_pay where it states the aid too.
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

    private BooksFile() {}

    /** @throws MessageRefusedException naming the line that cannot be read */
    static List<InstitutionLine> read(byte[] zip) {
        List<InstitutionLine> lines = new ArrayList<>();
        try {
            TabText.forEachLine(ZippedText.read(zip), (number, values) -> lines.add(line(number, values)));
        } catch (IOException unreadable) {
            throw new MessageRefusedException(Fault.INVALID_FILE);
        }
        return lines;
    }

    private static InstitutionLine line(long number, List<String> values) {
        if (number > MOST_LINES) {
            throw new MessageRefusedException(Fault.INVALID_LINE, number, "超过文件的最多行数 " + MOST_LINES);
        }
        if (values.size() < WITHOUT_AID || values.size() > COLUMNS.size()) {
            throw new MessageRefusedException(
                    Fault.INVALID_LINE,
                    number,
                    "应有 " + WITHOUT_AID + " 或 " + COLUMNS.size() + " 列，实有 " + values.size() + " 列");
        }
        if (values.stream().anyMatch(value -> value.contains(TabText.NOT_UTF_8))) {
            throw new MessageRefusedException(Fault.INVALID_LINE, number, "不是 UTF-8 文本");
        }
        try {
            return line(values);
        } catch (MessageRefusedException wrong) {
            throw new MessageRefusedException(Fault.INVALID_LINE, number, wrong.text());
        }
    }

    private static InstitutionLine line(List<String> values) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < values.size(); i++) {
            row.put(COLUMNS.get(i), values.get(i));
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
