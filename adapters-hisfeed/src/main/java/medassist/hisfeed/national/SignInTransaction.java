package medassist.hisfeed.national;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;
import medassist.application.sessions.OperatorSessions;
import medassist.hisfeed.message.BooksChange;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageNumbers;
import medassist.hisfeed.message.Replies;

/** Signs an operator in 签到: 9001. */
@Singleton
final class SignInTransaction implements BooksChange {

    private final OperatorSessions attending;

    SignInTransaction(OperatorSessions attending) {
        this.attending = attending;
    }

    @Override
    public Set<String> infnos() {
        return Set.of("9001");
    }

    @Override
    public ObjectNode change(Message message) {
        String operator = message.fields("signIn").requiredText("opter_no");
        String number = MessageNumbers.of(message);
        Instant at = attending.signIn(message.institutionId(), number, operator, message.caller());
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        output.putObject("signinoutb").put("sign_time", Replies.time(at)).put("sign_no", number);
        return output;
    }
}
