package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import medassist.application.sessions.OperatorSessions;
import medassist.hisfeed.message.BooksChange;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.Refusals;
import medassist.hisfeed.message.Replies;

/** Signs an operator out 签退: 9002. */
@Singleton
final class SignOutTransaction implements BooksChange {

    private final OperatorSessions attending;

    SignOutTransaction(OperatorSessions attending) {
        this.attending = attending;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("9002");
    }

    @Override
    public ObjectNode change(Message message) {
        String number = message.signNumber();
        Instant at = Refusals.doneOrRefused(attending.signOut(message.institutionId(), number, message.caller()));
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.putObject("signoutoutb").put("sign_time", Replies.time(at));
        return output;
    }
}
