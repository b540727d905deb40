package medassist.hisfeed.clearing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import medassist.application.clearing.ApplyingForClearing;
import medassist.application.clearing.ClaimedFigures;
import medassist.application.clearing.ClaimedFigures.ClaimedFigure;
import medassist.application.clearing.ClaimedFigures.Figure;
import medassist.domain.clearing.ClearingApplication;
import medassist.domain.clearing.ClearingPeriod;
import medassist.domain.division.DivisionCode;
import medassist.hisfeed.message.BooksChange;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;
import medassist.hisfeed.message.Refusals;

/** Applies for a month's clearing 清算申请: 3203. */
@Singleton
final class ClearingTransaction implements BooksChange {

    private static final String NUMBER = "clr_appy_evt_id";

    private final ApplyingForClearing clearing;

    ClearingTransaction(ApplyingForClearing clearing) {
        this.clearing = clearing;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("3203");
    }

    @Override
    public ObjectNode change(Message message) {
        return output(Refusals.doneOrRefused(clearing.apply(
                period(message), claimed(message), message.profile().books().reversalDay(), message.caller())));
    }

    private static ClearingPeriod period(Message message) {
        Fields data = message.data();
        YearMonth month =
                data.month("setlym").orElseThrow(() -> new MessageRefusedException(Fault.MISSING_FIELD, "setlym"));
        return new ClearingPeriod(
                jurisdiction(message, data),
                message.institutionId(),
                month,
                StatementScope.type(message, data.requiredText("clr_type")));
    }

    private static DivisionCode jurisdiction(Message message, Fields data) {
        return data.states("clr_optins") ? message.jurisdiction(data, "clr_optins") : message.jurisdiction();
    }

    private static ClaimedFigures claimed(Message message) {
        Fields data = message.data();
        List<ClaimedFigure> figures = new ArrayList<>();
        add(figures, Figure.TOTAL_FEE, data, "medfee_sumamt");
        add(
                figures,
                message.profile().accountInFunds() ? Figure.FUND_APPLIED_WITH_ACCOUNT : Figure.FUND_APPLIED,
                data,
                "fund_appy_sum");
        add(figures, Figure.ACCOUNT, data, "acct_pay");
        data.count("psntime")
                .ifPresent(count -> figures.add(new ClaimedFigure(Figure.VISITS, "psntime", Integer.toString(count))));
        return new ClaimedFigures(figures);
    }

    private static void add(List<ClaimedFigure> figures, Figure figure, Fields data, String name) {
        if (data.states(name)) {
            figures.add(new ClaimedFigure(figure, name, data.signedAmount(name).toString()));
        } else if (figure != Figure.ACCOUNT) {
            throw new MessageRefusedException(Fault.MISSING_FIELD, name);
        }
    }

    /** In the standard's node, and beside it for who looks there. */
    private static ObjectNode output(ClearingApplication application) {
        String number = application.id().value();
        ObjectNode output = JsonNodeFactory.instance.objectNode().put(NUMBER, number);
        output.putObject("result").put(NUMBER, number);
        return output;
    }
}
