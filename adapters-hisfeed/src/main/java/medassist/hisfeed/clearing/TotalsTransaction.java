package medassist.hisfeed.clearing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import medassist.application.reconciling.DrawingUpStatements;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.money.Money;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Question;

/**
 * Holds an institution's totals against ours 医药机构费用结算对总账: 3201. The aid is a figure of its own (maf_pay), since an error
 * inside what all funds pay would not show; an institution that does not state it is told ours.
 */
@Singleton
final class TotalsTransaction implements Question {

    private final DrawingUpStatements statements;

    TotalsTransaction(DrawingUpStatements statements) {
        this.statements = statements;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("3201");
    }

    @Override
    public Output answer(Message message) {
        StatementScope scope = StatementScope.of(message);
        List<Comparison> comparisons = comparisons(message, scope);
        boolean equal = comparisons.stream().allMatch(Comparison::equal);
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.putObject("stmtinfo")
                .put("setl_optins", scope.jurisdiction().value())
                .put("stmt_rslt", equal ? "0" : "1")
                .put(
                        "stmt_rslt_dscr",
                        (equal ? "对账平：" : "对账不平：")
                                + String.join(
                                        "；",
                                        comparisons.stream()
                                                .map(Comparison::text)
                                                .toList()));
        return new Output.Json(output);
    }

    private List<Comparison> comparisons(Message message, StatementScope scope) {
        Fields data = message.data();
        StatementTotals ours = StatementTotals.of(statements.lines(message.institutionId(), scope.days()).stream()
                .filter(scope)
                .toList());
        var shares = ours.shares();
        Money funds = new Reconciliation(message.profile().accountInFunds()).funds(shares);
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(amount("医疗费总额", data.signedAmount("medfee_sumamt"), shares.total()));
        comparisons.add(amount("基金支付总额", data.signedAmount("fund_pay_sumamt"), funds));
        comparisons.add(amount("个人账户", data.signedAmount("acct_pay"), shares.account()));
        OptionalInt count = data.count("fixmedins_setl_cnt");
        if (count.isPresent()) {
            comparisons.add(count(count.getAsInt(), ours, scope.flag()));
        }
        comparisons.add(
                data.states("maf_pay")
                        ? amount("其中医疗救助", data.signedAmount("maf_pay"), shares.assistanceFund())
                        : new Comparison(
                                "其中医疗救助", "未提供", shares.assistanceFund().toString(), true));
        return comparisons;
    }

    private static Comparison amount(String name, Money theirs, Money ours) {
        return new Comparison(name, theirs.toString(), ours.toString(), theirs.equals(ours));
    }

    /** A settlement reversed is counted as its two rows; where it is not asked for alone, it may be left out too. */
    private static Comparison count(int theirs, StatementTotals ours, String flag) {
        return new Comparison(
                "笔数",
                Integer.toString(theirs),
                Integer.toString(ours.lines()),
                theirs == ours.lines() || (flag.isEmpty() && theirs == ours.posted()));
    }

    /** Both sides' figure. */
    private record Comparison(String name, String theirs, String ours, boolean equal) {

        String text() {
            return name + " 贵方" + theirs + " 我方" + ours;
        }
    }
}
