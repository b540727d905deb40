package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import medassist.application.work.Request;
import medassist.domain.outcome.Outcome;

/**
 * What a message asks to be done about a person, and how its outcome is said 报文请求.
 *
 * @param output the output of the reply; a {@link MessageRefusedException} refuses the message in its own words
 * @param warnings what the reply says beside it
 */
public record Asked<T>(
        Request<T> request, Function<Outcome<T>, ObjectNode> output, Function<Outcome<T>, List<String>> warnings) {

    /** What is answered without a warning. */
    public Asked(Request<T> request, Function<Outcome<T>, ObjectNode> output) {
        this(request, output, _ -> List.of());
    }
}
