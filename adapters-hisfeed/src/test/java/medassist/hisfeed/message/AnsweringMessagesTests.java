package medassist.hisfeed.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
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
import java.util.function.Function;
import medassist.application.settling.SettleClaim;
import medassist.application.work.AnswerKey;
import medassist.application.work.KeptAnswer;
import medassist.contracts.city.City;
import medassist.domain.outcome.Outcome;
import medassist.domain.settlement.Settlement;
import medassist.hisfeed.Counter;
import medassist.hisfeed.profile.ProfileReader;
import org.junit.jupiter.api.Test;

class AnsweringMessagesTests {

    private static final Instant NOW = Instant.parse("2023-05-01T02:03:04.567Z");
    private static final AnswerKey KEY = new AnswerKey("H1", "M1");

    private final City city = new City();
    private final Question question = mock(Question.class);
    private final PersonChange change = mock(PersonChange.class);
    private final BooksChange books = mock(BooksChange.class);

    private AnsweringMessages answering() {
        when(question.infnos()).thenReturn(Set.of("1101"));
        when(change.infnos()).thenReturn(Set.of("2304"));
        when(books.infnos()).thenReturn(Set.of("3203"));
        var medAssist = city.desk.medAssist();
        return new AnsweringMessages(
                List.of(question, change, books),
                medAssist.work(),
                medAssist.answeringOnce(),
                new Replies(InstantSource.fixed(NOW)));
    }

    @Test
    void answersAQuestionWithoutKeepingIt() throws Exception {
        when(question.answer(any()))
                .thenReturn(
                        new Output.Json(JsonNodeFactory.instance.objectNode().put("x", 1)));

        JsonNode reply = answer("1101");

        assertThat(reply.path("infcode").asInt()).isZero();
        assertThat(reply.path("output").path("x").asInt()).isEqualTo(1);
        assertThat(reply.path("refmsg_time").asText()).isEqualTo("20230501100304567");
        assertThat(reply.path("inf_refmsgid").asText())
                .startsWith("37150020230501100304")
                .hasSize(30);
        assertThat(city.stores.keptAnswers().find(KEY)).isEmpty();
    }

    @Test
    void keepsTheAnswerOfAChangeUnderInstitutionAndMsgid() throws Exception {
        settles(outcome -> JsonNodeFactory.instance.objectNode().put("done", outcome instanceof Outcome.Done));

        JsonNode first = answer("2304");

        assertThat(first.path("output").path("done").asBoolean()).isTrue();
        assertThat(answer("2304")).isEqualTo(first);
        assertThat(city.ledger().version()).isEqualTo(1);
        assertThat(kept()).isEqualTo(KeptAnswer.State.DONE);
    }

    @Test
    void keepsARefusalOfAChangeWithoutWhatItRefuses() throws Exception {
        settles(_ -> {
            throw new MessageRefusedException(Fault.ALREADY_REVERSED);
        });

        JsonNode reply = answer("2304");

        assertThat(reply.path("infcode").asInt()).isEqualTo(-2);
        assertThat(reply.path("err_msg").asText()).startsWith("[ALREADY_REVERSED]");
        assertThat(answer("2304")).isEqualTo(reply);
        assertThat(kept()).isEqualTo(KeptAnswer.State.REFUSED);
    }

    @Test
    void keepsTheRefusalOfAMessageThatCannotBeReadWhetherItNamesAPersonOrNot() throws Exception {
        when(change.read(any())).thenThrow(new MessageRefusedException(Fault.MISSING_FIELD, "psn_no"));

        JsonNode reply = answer("2304");
        JsonNode named = answer(message("2304", "M2", "P1"));

        assertThat(reply.path("err_msg").asText()).startsWith("[MISSING_FIELD]");
        assertThat(answer("2304")).isEqualTo(reply);
        assertThat(answer(message("2304", "M2", "P1"))).isEqualTo(named);
    }

    @Test
    void letsARefusalRollBackABooksChangeAndKeepsTheRefusalByItself() throws Exception {
        when(books.change(any())).thenThrow(new MessageRefusedException(Fault.INVALID_FIELD, "x"));

        JsonNode reply = answer("3203");

        assertThat(reply.path("err_msg").asText()).startsWith("[INVALID_FIELD]");
        assertThat(answer("3203")).isEqualTo(reply);
        verify(books, times(1)).change(any());
    }

    @Test
    void doesABooksChangeOnce() throws Exception {
        when(books.change(any())).thenReturn(JsonNodeFactory.instance.objectNode());

        assertThat(answer("3203")).isEqualTo(answer("3203"));
        verify(books, times(1)).change(any());
    }

    @Test
    void givesAKeptAnswerToTheLetter() throws Exception {
        Message message = message("3203", "M1", "");
        var kept = new KeptAnswer(message.contentDigest(), KeptAnswer.State.DONE, "{\"kept\":1.10}");
        city.stores.keptAnswers().keep(KEY, kept);

        assertThat(answering().answer(message, "", NOW)).isEqualTo(new Answered.Reply("{\"kept\":1.10}"));
        verify(books, never()).change(any());
    }

    @Test
    void refusesAMsgidThatWasUsedForAnotherContent() throws Exception {
        city.stores.keptAnswers().keep(KEY, new KeptAnswer("other", KeptAnswer.State.DONE, "{}"));

        JsonNode reply = answer("3203");

        assertThat(reply.path("infcode").asInt()).isEqualTo(-2);
        assertThat(reply.path("err_msg").asText()).startsWith("[MSGID_REUSED]");
    }

    @Test
    void refusesATransactionThatNobodyKnowsAndOneThatTheAddressDoesNotName() throws Exception {
        assertThat(answer("9999").path("err_msg").asText()).startsWith("[UNKNOWN_TRANSACTION]");
        assertThat(parsed(answering().answer(message("1101", "M1", ""), "2304", NOW))
                        .path("err_msg")
                        .asText())
                .startsWith("[FIELDS_DISAGREE]");
    }

    @Test
    void saysThatAFailureMayBeRetriedAndNothingOfWhy() throws Exception {
        city.stores.setAway(true);

        JsonNode reply = answer("3203");

        assertThat(reply.path("infcode").asInt()).isEqualTo(-1);
        assertThat(reply.path("err_msg").asText())
                .startsWith("[TEMPORARILY_UNAVAILABLE]")
                .doesNotContain("away");
        assertThat(reply.path("output").isNull()).isTrue();
    }

    /** Has the change settle the city's bill. */
    private void settles(Function<Outcome<Settlement>, ObjectNode> output) {
        Asked<Settlement> asked = new Asked<>(new SettleClaim(City.claim("S1", "1000")), output);
        when(change.read(any())).thenAnswer(_ -> asked);
    }

    private KeptAnswer.State kept() {
        return city.stores.keptAnswers().find(KEY).orElseThrow().state();
    }

    private JsonNode answer(String infno) throws JsonProcessingException {
        return answer(message(infno, "M1", ""));
    }

    private JsonNode answer(Message message) throws JsonProcessingException {
        return parsed(answering().answer(message, "", NOW));
    }

    private static JsonNode parsed(Answered answered) throws JsonProcessingException {
        return answered instanceof Answered.Reply(String text)
                ? CanonicalJson.MAPPER.readTree(text)
                : MissingNode.getInstance();
    }

    private static Message message(String infno, String msgid, String person) throws JsonProcessingException {
        String envelope = ("{\"infno\":\"%s\",\"msgid\":\"%s\",\"fixmedins_code\":\"H1\",\"insuplc_admdvs\":\"371500\","
                        + "\"input\":{\"data\":{\"psn_no\":\"%s\"}}}")
                .formatted(infno, msgid, person);
        return new Message(
                        (ObjectNode) CanonicalJson.MAPPER.readTree(envelope),
                        ProfileReader.read("national"),
                        "feed 10.0.0.1")
                .sentBy(Counter.SENDER);
    }
}
