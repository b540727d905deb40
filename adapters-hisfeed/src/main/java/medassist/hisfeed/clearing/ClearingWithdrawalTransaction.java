package medassist.hisfeed.clearing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.Set;
import medassist.application.assessing.Refusal;
import medassist.application.clearing.ClearingAdvances;
import medassist.application.clearing.ClearingResult;
import medassist.application.clearing.DecidingClearings;
import medassist.domain.clearing.ClearingId;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.message.Transaction;

/** Takes an application for clearing back 清算申请撤销: 3204. */
@Singleton
final class ClearingWithdrawalTransaction implements Transaction {

    private final ClearingAdvances clearing;
    private final DecidingClearings deciding;

    ClearingWithdrawalTransaction(ClearingAdvances clearing, DecidingClearings deciding) {
        this.clearing = clearing;
        this.deciding = deciding;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("3204");
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Output answer(Message message) {
        var id = new ClearingId(message.data().requiredText("clr_appy_evt_id"));
        boolean isTheirs = clearing.find(id)
                .filter(found -> found.period().institutionId().equals(message.institutionId()))
                .isPresent();
        if (!isTheirs) {
            throw Refusals.refused(Refusal.Code.UNKNOWN_CLEARING, id);
        }
        if (deciding.withdraw(id, message.infno(), message.caller())
                instanceof ClearingResult.Refused(Refusal refusal)) {
            throw Refusals.refused(refusal);
        }
        return new Output.Json(JsonNodeFactory.instance.objectNode().put("clr_appy_evt_id", id.value()));
    }
}
