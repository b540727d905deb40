package medassist.hisfeed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import medassist.contracts.city.Town;
import medassist.hisfeed.message.CanonicalJson;
import medassist.tabular.ZippedText;
import org.junit.jupiter.api.Test;

/**
 * The examples in the documentation are what the service answers. Run with {@code -Dmedassist.examples=write}, the page is
 * written anew.
 */
class ExamplesTests {

    private static final Path PAGE = Path.of("../docs/hisfeed-examples.md");
    private static final int WIDTH = 116;
    private static final int BEFORE_THE_SEQUENCE = 20;

    private final Counter counter = Counter.national();
    private final StringBuilder page = new StringBuilder("""
            # An example of every message

            Each is what the service answers, by a made-up law: a city (999900) that pays 70 % up to 1,000 yuan a year, and a
            town (888800) that pays 62.5 % above 100 yuan. The people are invented. A test (`ExamplesTests`) sends these
            messages and compares; with `-Dmedassist.examples=write` it writes this page. The last ten digits of
            `inf_refmsgid` are those of a sequence that starts at a random number.
            """);

    @Test
    void areWhatTheServiceAnswers() throws IOException {
        persons();
        bills();
        questions();
        filings();
        books();
        refusals();

        String written = page.toString();
        if ("write".equals(System.getProperty("medassist.examples"))) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(written);
    }

    private void persons() {
        show("1101: who a person is, and what is left of the year", townsman("1101"));
    }

    private void bills() {
        show("2303, 2206: a quote", bill("2303"));
        Letter settling = bill("2304");
        Said settled = show("2304, 2207: a settlement", settling);
        show("The same bill again under another number", bill("2304"));
        Letter reversing = counter.letter("2305")
                .data("psn_no", "P1")
                .data("mdtrt_id", "V1")
                .data("setl_id", settled.setlinfo("setl_id"));
        show("2305, 2208: a settlement taken back", reversing);
        show(
                "2601: a message undone whose outcome is not known, here the reversal",
                counter.letter("2601")
                        .data("psn_no", "P1")
                        .data("omsgid", reversing.msgid())
                        .data("oinfno", "2305"));
        show(
                "5203: a settlement by the msgid that settled it",
                counter.letter("5203").data("psn_no", "P1").data("medins_setl_id", settling.msgid()));
    }

    private void questions() {
        show(
                "5206: what the year has come to",
                counter.letter("5206").data("psn_no", "P1").data("cum_ym", "202305"));
    }

    private void filings() {
        Said recognised = show(
                "2503: a recognised disease filed",
                townsman("2503")
                        .data("insutype", "390")
                        .data("opsp_dise_code", "M07801")
                        .data("opsp_dise_name", "慢性肾功能衰竭（透析）")
                        .data("insu_optins", Town.CODE)
                        .data("ide_fixmedins_no", "H1")
                        .data("ide_fixmedins_name", "医院")
                        .data("hosp_ide_date", "2023-05-01")
                        .data("diag_dr_codg", "D1")
                        .data("diag_dr_name", "王某")
                        .data("begndate", "2023-05-01")
                        .data("enddate", "2023-12-31"));
        show("5301: which diseases are recognised", townsman("5301"));
        show("2504: the recognised disease withdrawn", withdrawal("2504", recognised, Counter.TOWNSMAN));
        Said referred = show(
                "2501: a referral filed",
                counter.letter("2501")
                        .input("refmedin", "psn_no", "P1")
                        .input("refmedin", "diag_code", "I21.9")
                        .input("refmedin", "diag_name", "急性心肌梗死")
                        .input("refmedin", "reflin_medins_no", "H1")
                        .input("refmedin", "reflin_medins_name", "医院")
                        .input("refmedin", "mdtrtarea_admdvs", "999900")
                        .input("refmedin", "refl_type", "1")
                        .input("refmedin", "refl_date", "2023-05-01")
                        .input("refmedin", "refl_rea", "需专科治疗")
                        .input("refmedin", "refl_opnn", "同意"));
        show(
                "5304: to where a person is referred",
                counter.letter("5304").data("psn_no", "P1").data("begntime", "2023-05-01 00:00:00"));
        show("2502: the referral withdrawn", withdrawal("2502", referred, "P1"));
    }

    private void books() {
        String settled = counter.send(counter.letter("5203").data("medins_setl_id", "M3"))
                .setlinfo("setl_id");
        show(
                "3201: totals compared",
                scope("3201")
                        .data("clr_type", "21")
                        .data("medfee_sumamt", "2000.00")
                        .data("fund_pay_sumamt", "1640.00")
                        .data("acct_pay", "100.00"));
        String row = String.join("\t", settled, "V1", "P1", "1000.00", "820.00", "50.00", "0") + "\n";
        Said uploaded = show(
                "9101: the books uploaded (a ZIP, here in Base64)",
                counter.letter("9101")
                        .input("fsUploadIn", "filename", "books.zip")
                        .input(
                                "fsUploadIn",
                                "in",
                                JsonNodeFactory.instance.binaryNode(
                                        ZippedText.write("books.txt", row.getBytes(StandardCharsets.UTF_8)))));
        Said compared = show(
                "3202: the books compared line by line",
                scope("3202").data("file_qury_no", uploaded.at("/file_qury_no")));
        show(
                "9102: the answer downloaded",
                counter.letter("9102").input("fsDownloadIn", "file_qury_no", compared.at("/fileinfo/file_qury_no")));
        Said applied = show(
                "3203: a month's clearing applied for",
                counter.letter("3203")
                        .data("setlym", "202305")
                        .data("clr_type", "21")
                        .data("clr_way", "1")
                        .data("psntime", "2")
                        .data("medfee_sumamt", "2000.00")
                        .data("fund_appy_sum", "1640.00"));
        show(
                "3204: the application taken back",
                counter.letter("3204").data("clr_appy_evt_id", applied.at("/result/clr_appy_evt_id")));
        Said in = show("9001: an operator signs in", counter.letter("9001").input("signIn", "opter_no", "007"));
        show("9002: and out", counter.letter("9002").input("signOut", "sign_no", in.at("/signinoutb/sign_no")));
    }

    private void refusals() {
        show("A refusal", bill("2304").data("inscp_scp_amt", "999.99"));
    }

    private Letter townsman(String infno) {
        return counter.letter(infno).envelope("insuplc_admdvs", Town.CODE).data("psn_no", Counter.TOWNSMAN);
    }

    private Letter bill(String infno) {
        return counter.bill("1000.00")
                .envelope("infno", infno)
                .data("mdtrt_cert_type", "02")
                .data("psn_setlway", "01")
                .data("acct_used_flag", "1")
                .data("insutype", "390")
                .data("mid_setl_flag", "0")
                .input("setlinfo", "setl_time", "2023-05-01 08:59:00")
                .input("setlinfo", "hifp_pay", "400.00")
                .input("setlinfo", "acct_pay", "50.00")
                .input("setlinfo", "balc", "120.00");
    }

    private Letter withdrawal(String infno, Said filed, String person) {
        return counter.letter(infno)
                .data("psn_no", person)
                .data("trt_dcla_detl_sn", filed.at("/result/trt_dcla_detl_sn"))
                .data("memo", "登记有误");
    }

    private Letter scope(String infno) {
        return counter.letter(infno)
                .data("setl_optins", "999900")
                .data("stmt_begndate", "2023-05-01")
                .data("stmt_enddate", "2023-05-31");
    }

    private Said show(String title, Letter letter) {
        Said said = counter.send(letter);
        ObjectNode reply = said.reply().deepCopy();
        String number = reply.path("inf_refmsgid").asText();
        reply.put("inf_refmsgid", number.substring(0, BEFORE_THE_SEQUENCE) + "0000000001");
        page.append("\n## ").append(title).append("\n\n```json\n").append(wrapped(letter.json()));
        page.append("\n```\n\n```json\n").append(wrapped(reply)).append("\n```\n");
        return said;
    }

    /** JSON with a space behind each comma and colon, in lines that break behind a comma. */
    private static String wrapped(JsonNode json) {
        var text = new StringBuilder();
        var line = new StringBuilder();
        var token = new StringBuilder();
        boolean inText = false;
        for (char sign : written(json).toCharArray()) {
            boolean escaped = !token.isEmpty() && token.charAt(token.length() - 1) == '\\';
            inText = (sign == '"' && !escaped) != inText;
            token.append(sign);
            if (!inText && sign == ':') {
                token.append(' ');
            }
            if (!inText && sign == ',') {
                if (line.length() + token.length() > WIDTH) {
                    text.append(line.toString().stripTrailing()).append('\n');
                    line.setLength(0);
                    line.append(' ');
                }
                line.append(token).append(' ');
                token.setLength(0);
            }
        }
        if (line.length() + token.length() > WIDTH) {
            text.append(line.toString().stripTrailing()).append("\n ");
            line.setLength(0);
        }
        return text.append(line).append(token).toString();
    }

    private static String written(JsonNode json) {
        try {
            return CanonicalJson.MAPPER.writeValueAsString(json);
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }
}
