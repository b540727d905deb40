package medassist.hisfeed.clearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import medassist.application.wording.Wording;
import medassist.domain.clearing.Finding;
import medassist.domain.clearing.InstitutionLine;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.clearing.StatementLine;
import medassist.domain.money.Money;
import medassist.tabular.TabText;

/**
 * The lines of the answer to uploaded books 明细对账结果: psn_no, mdtrt_id, setl_id, msgid, stmt_rslt, refd_setl_flag, memo,
 * medfee_sumamt, fund_pay_sumamt, acct_pay; and maf_pay where the books had it. The figures are ours, and the institution's
 * where we have none. stmt_rslt is 0 equal 平, 1 only here 中心多, 2 only at the institution 医药机构多, 3 different 数据不一致.
 */
final class AnswerFile {

    private static final Wording CHINESE = Wording.in(Locale.CHINESE);

    private final Reconciliation reconciliation;
    private final boolean withAid;
    private final String emptyText;

    /** @param emptyText stands where a value is empty */
    AnswerFile(Reconciliation reconciliation, boolean withAid, String emptyText) {
        this.reconciliation = reconciliation;
        this.withAid = withAid;
        this.emptyText = emptyText;
    }

    String line(Finding finding) {
        Optional<StatementLine> ours = finding.known();
        List<String> values = new ArrayList<>();
        values.add(either(finding, line -> line.personId().value(), InstitutionLine::person));
        values.add(either(finding, StatementLine::visit, InstitutionLine::visit));
        values.add(finding.number());
        values.add(ours.map(StatementLine::request).orElse(""));
        values.add(result(finding));
        values.add(either(finding, StatementLine::reversed, InstitutionLine::reversed) ? "1" : "0");
        values.add(memo(finding));
        values.add(either(finding, line -> line.shares().total(), InstitutionLine::totalFee)
                .toString());
        values.add(either(finding, line -> reconciliation.funds(line.shares()), InstitutionLine::funds)
                .toString());
        values.add(either(finding, line -> line.shares().account(), InstitutionLine::account)
                .toString());
        if (withAid) {
            values.add(either(
                            finding,
                            line -> line.shares().assistanceFund(),
                            line -> line.aid().orElse(Money.ZERO))
                    .toString());
        }
        return TabText.line(values, emptyText);
    }

    private String memo(Finding finding) {
        return finding.difference()
                .map(kind -> CHINESE.difference(kind, reconciliation.figures(finding)))
                .orElse("");
    }

    private static <T> T either(Finding finding, Function<StatementLine, T> ours, Function<InstitutionLine, T> theirs) {
        return finding.known().map(ours).or(() -> finding.stated().map(theirs)).orElseThrow();
    }

    private static String result(Finding finding) {
        return switch (finding) {
            case Finding.Equal _ -> "0";
            case Finding.OnlyOurs _ -> "1";
            case Finding.OnlyTheirs _ -> "2";
            case Finding.Different _ -> "3";
        };
    }
}
