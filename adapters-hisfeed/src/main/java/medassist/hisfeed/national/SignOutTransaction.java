package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import medassist.application.assessing.Refusal;
import medassist.application.attending.AttendingOperators;
import medassist.application.attending.AttendingOperators.Departure;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Output;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.message.Replies;
import medassist.hisfeed.message.Transaction;

/** Signs an operator out 签退: 9002. */
@Singleton
final class SignOutTransaction implements Transaction {

    private final AttendingOperators attending;

    SignOutTransaction(AttendingOperators attending) {
        this.attending = attending;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("9002");
    }

    @Override
    public boolean changes() {
        return true;
    }

    @Override
    public Output answer(Message message) {
        String number = message.signNumber();
        return switch (attending.signOut(message.institutionId(), number, message.caller())) {
            case Departure.Done(Instant at) -> {
                ObjectNode output = JsonNodeFactory.instance.objectNode();
                output.putObject("signoutoutb").put("sign_time", Replies.time(at));
                yield new Output.Json(output);
            }
            case Departure.Refused(Refusal refusal) -> throw Refusals.refused(refusal);
        };
    }
}
