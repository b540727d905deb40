package medassist.hisfeed.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import medassist.application.answering.Answer;
import medassist.application.answering.AnsweringOnce;
import medassist.application.port.Exchanges.ExchangeKey;
import medassist.application.port.StoreUnavailableException;
import medassist.hisfeed.profile.ProfileReader;
import org.junit.jupiter.api.Test;

class AnsweringMessagesTests {

    private static final Instant NOW = Instant.parse("2023-05-01T02:03:04.567Z");

    private final AnsweringOnce answeringOnce = mock(AnsweringOnce.class);
    private final Transaction asking = transaction("1101", false);
    private final Transaction changing = transaction("2304", true);
    private final AnsweringMessages answering =
            new AnsweringMessages(List.of(asking, changing), answeringOnce, new Replies(InstantSource.fixed(NOW)));

    @Test
    void answersAQuestionWithoutKeepingIt() throws Exception {
        when(asking.answer(any()))
                .thenReturn(
                        new Output.Json(JsonNodeFactory.instance.objectNode().put("x", 1)));

        JsonNode reply = answer("1101");

        assertThat(reply.path("infcode").asInt()).isZero();
        assertThat(reply.path("output").path("x").asInt()).isEqualTo(1);
        assertThat(reply.path("refmsg_time").asText()).isEqualTo("20230501100304567");
        assertThat(reply.path("inf_refmsgid").asText())
                .startsWith("37150020230501100304")
                .hasSize(30);
        verify(answeringOnce, never()).answer(any(), anyString(), any());
    }

    @Test
    void keepsTheAnswerOfAChangeUnderInstitutionAndMsgid() throws Exception {
        when(changing.answer(any())).thenReturn(new Output.Json(JsonNodeFactory.instance.objectNode()));
        when(answeringOnce.answer(eq(new ExchangeKey("H1", "M1")), anyString(), any()))
                .thenAnswer(call ->
                        new Answer.First(call.<Supplier<String>>getArgument(2).get()));

        assertThat(answer("2304").path("infcode").asInt()).isZero();
    }

    @Test
    void letsARefusalUndoTheWorkAndKeepsTheRefusalByItself() throws Exception {
        when(changing.answer(any())).thenThrow(new MessageRefusedException(Fault.ALREADY_REVERSED));
        var undone = new AtomicInteger();
        when(answeringOnce.answer(any(), anyString(), any())).thenAnswer(call -> {
            try {
                return new Answer.First(call.<Supplier<String>>getArgument(2).get());
            } catch (MessageRefusedException refusal) {
                undone.incrementAndGet();
                throw refusal;
            }
        });

        JsonNode reply = answer("2304");

        assertThat(undone).hasValue(1);
        assertThat(reply.path("err_msg").asText()).startsWith("[ALREADY_REVERSED]");
        verify(answeringOnce, times(2)).answer(any(), anyString(), any());
    }

    @Test
    void givesAKeptAnswerToTheLetter() throws Exception {
        when(answeringOnce.answer(any(), anyString(), any())).thenReturn(new Answer.Replayed("{\"kept\":1.10}"));

        assertThat(answering.answer(message("2304"), "", NOW)).isEqualTo(new Answered.Reply("{\"kept\":1.10}"));
        verify(changing, never()).answer(any());
    }

    @Test
    void refusesAMsgidThatWasUsedForAnotherContent() throws Exception {
        when(answeringOnce.answer(any(), anyString(), any())).thenReturn(new Answer.KeyReused());

        JsonNode reply = answer("2304");

        assertThat(reply.path("infcode").asInt()).isEqualTo(-2);
        assertThat(reply.path("err_msg").asText()).startsWith("[MSGID_REUSED]");
    }

    @Test
    void saysThatAFailureMayBeRetriedAndNothingOfWhy() throws Exception {
        when(answeringOnce.answer(any(), anyString(), any()))
                .thenThrow(new StoreUnavailableException(new IllegalStateException("secret")));

        JsonNode reply = answer("2304");

        assertThat(reply.path("infcode").asInt()).isEqualTo(-1);
        assertThat(reply.path("err_msg").asText())
                .startsWith("[TEMPORARILY_UNAVAILABLE]")
                .doesNotContain("secret");
        assertThat(reply.path("output").isNull()).isTrue();
    }

    private JsonNode answer(String infno) throws JsonProcessingException {
        return answering.answer(message(infno), "", NOW) instanceof Answered.Reply(String text)
                ? CanonicalJson.MAPPER.readTree(text)
                : MissingNode.getInstance();
    }

    private static Message message(String infno) throws JsonProcessingException {
        String envelope = "{\"infno\":\"%s\",\"msgid\":\"M1\",\"fixmedins_code\":\"H1\",\"insuplc_admdvs\":\"371500\"}"
                .formatted(infno);
        return new Message(
                (ObjectNode) CanonicalJson.MAPPER.readTree(envelope), ProfileReader.read("national"), "feed 10.0.0.1");
    }

    private static Transaction transaction(String infno, boolean changes) {
        Transaction transaction = mock(Transaction.class);
        when(transaction.infnos()).thenReturn(Set.of(infno));
        when(transaction.changes()).thenReturn(changes);
        return transaction;
    }
}
