package medassist.hisfeed.clearing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import medassist.application.reconciling.DrawingUpStatements;
import medassist.application.reconciling.ReconcilingBooks;
import medassist.domain.clearing.Reconciliation;
import medassist.domain.clearing.StatementTotals;
import medassist.domain.clearing.TotalsCheck.Figure;
import medassist.domain.clearing.TotalsCheck.Total;
import medassist.domain.money.Money;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Question;

/**
 * Holds an institution's totals against ours 医药机构费用结算对总账: 3201. The aid is a figure of its own (maf_pay), since an error
 * inside what all funds pay would not show; an institution that does not state it is told ours. How it came out is kept, so
 * that a month that nobody asked about can be listed.
 */
@Singleton
final class TotalsTransaction implements Question {

    private static final Map<Total, String> NAMES = Map.of(
            Total.TOTAL_FEE, "医疗费总额",
            Total.FUNDS, "基金支付总额",
            Total.ACCOUNT, "个人账户",
            Total.LINES, "笔数",
            Total.AID, "其中医疗救助");

    private final DrawingUpStatements statements;
    private final ReconcilingBooks reconciling;
    private final InstantSource clock;

    TotalsTransaction(DrawingUpStatements statements, ReconcilingBooks reconciling, InstantSource clock) {
        this.statements = statements;
        this.reconciling = reconciling;
        this.clock = clock;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("3201");
    }

    @Override
    public Output answer(Message message) {
        StatementScope scope = StatementScope.of(message);
        List<Comparison> comparisons = comparisons(message, scope);
        List<Figure> differing = comparisons.stream()
                .filter(comparison -> !comparison.equal())
                .map(Comparison::figure)
                .toList();
        reconciling.checked(scope.check(message.institutionId(), differing, clock.instant()), message.caller());
        boolean equal = differing.isEmpty();
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.putObject("stmtinfo")
                .put("setl_optins", scope.jurisdiction().value())
                .put("stmt_rslt", equal ? "0" : "1")
                .put(
                        "stmt_rslt_dscr",
                        (equal ? "对账平：" : "对账不平：")
                                + comparisons.stream().map(Comparison::text).collect(Collectors.joining("；")));
        return new Output.Json(output);
    }

    private List<Comparison> comparisons(Message message, StatementScope scope) {
        Fields data = message.data();
        var reconciliation = new Reconciliation(
                message.profile().accountInFunds(), message.profile().books().reversalDay());
        StatementTotals ours =
                StatementTotals.of(statements
                        .by(reconciliation.reversalDay())
                        .lines(message.institutionId(), scope.days(), message.caller())
                        .stream()
                        .filter(scope)
                        .toList());
        var shares = ours.shares();
        List<Comparison> comparisons = new ArrayList<>();
        comparisons.add(amount(Total.TOTAL_FEE, data.signedAmount("medfee_sumamt"), shares.total()));
        comparisons.add(amount(Total.FUNDS, data.signedAmount("fund_pay_sumamt"), reconciliation.funds(shares)));
        comparisons.add(amount(Total.ACCOUNT, data.signedAmount("acct_pay"), shares.account()));
        data.count("fixmedins_setl_cnt").ifPresent(count -> comparisons.add(count(count, ours)));
        comparisons.add(
                data.states("maf_pay")
                        ? amount(Total.AID, data.signedAmount("maf_pay"), shares.assistanceFund())
                        : new Comparison(
                                new Figure(
                                        Total.AID,
                                        "未提供",
                                        shares.assistanceFund().toString()),
                                true));
        return comparisons;
    }

    private static Comparison amount(Total total, Money theirs, Money ours) {
        return new Comparison(new Figure(total, theirs.toString(), ours.toString()), theirs.equals(ours));
    }

    /** A settlement reversed is counted as its two rows, or left out. */
    private static Comparison count(int theirs, StatementTotals ours) {
        return new Comparison(
                new Figure(Total.LINES, Integer.toString(theirs), Integer.toString(ours.lines())),
                theirs == ours.lines() || theirs == ours.posted());
    }

    /** Both sides' figure. */
    private record Comparison(Figure figure, boolean equal) {

        String text() {
            return NAMES.get(figure.total()) + " 贵方" + figure.theirs() + " 我方" + figure.ours();
        }
    }
}
