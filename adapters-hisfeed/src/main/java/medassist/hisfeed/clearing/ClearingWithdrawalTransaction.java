package medassist.hisfeed.clearing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.Set;
import medassist.application.clearing.ApplyingForClearing;
import medassist.application.clearing.DecidingClearings;
import medassist.domain.clearing.ClearingId;
import medassist.domain.outcome.Refusal;
import medassist.hisfeed.message.BooksChange;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Refusals;

/** Takes an application for clearing back 清算申请撤销: 3204. */
@Singleton
final class ClearingWithdrawalTransaction implements BooksChange {

    private final ApplyingForClearing clearing;
    private final DecidingClearings deciding;

    ClearingWithdrawalTransaction(ApplyingForClearing clearing, DecidingClearings deciding) {
        this.clearing = clearing;
        this.deciding = deciding;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("3204");
    }

    @Override
    public ObjectNode change(Message message) {
        var id = new ClearingId(message.data().requiredText("clr_appy_evt_id"));
        boolean isTheirs = clearing.find(id, message.caller())
                .filter(found -> found.period().institutionId().equals(message.institutionId()))
                .isPresent();
        if (!isTheirs) {
            throw Refusals.refused(Refusal.Code.UNKNOWN_CLEARING, id);
        }
        Refusals.doneOrRefused(deciding.withdraw(id, message.infno(), message.caller()));
        return JsonNodeFactory.instance.objectNode().put("clr_appy_evt_id", id.value());
    }
}
