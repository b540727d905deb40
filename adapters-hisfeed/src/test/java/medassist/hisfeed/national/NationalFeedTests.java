package medassist.hisfeed.national;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import medassist.application.MedAssist;
import medassist.application.port.PolicyPacks;
import medassist.contracts.FeedContract;
import medassist.contracts.city.City;
import medassist.domain.money.Money;
import medassist.domain.recipient.PersonId;
import medassist.hisfeed.Counter;
import medassist.hisfeed.message.AnsweringMessages;
import medassist.hisfeed.message.CanonicalJson;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.profile.Profile;
import medassist.hisfeed.profile.ProfileReader;

/** The national interface keeps the contract of feeds. */
class NationalFeedTests extends FeedContract {

    @Override
    protected Feed feed(MedAssist medAssist, PolicyPacks policyPacks, InstantSource clock) {
        return new Hospital(
                NationalTransactions.over(medAssist, policyPacks, clock), ProfileReader.read("national"), clock);
    }

    /** A hospital that speaks the national interface. */
    private record Hospital(AnsweringMessages answering, Profile profile, InstantSource clock) implements Feed {

        @Override
        public Outcome settle(String request, Bill bill) {
            ObjectNode message = message("2304", request, bill.personId());
            data(message)
                    .put("med_type", "21")
                    .put("medfee_sumamt", bill.total().toYuan())
                    .put("inscp_scp_amt", bill.total().toYuan())
                    .put("hifp_pay", bill.paidEarlier().toYuan())
                    .put("setl_time", bill.settledOn().toString());
            return answer(message);
        }

        @Override
        public Outcome reverse(String request, PersonId personId, String number) {
            ObjectNode message = message("2305", request, personId);
            data(message).put("setl_id", number);
            return answer(message);
        }

        @Override
        public Outcome undo(String request, PersonId personId, String undone, boolean reversed) {
            ObjectNode message = message("2601", request, personId);
            data(message).put("omsgid", undone).put("oinfno", reversed ? "2305" : "2304");
            return answer(message);
        }

        private static ObjectNode message(String infno, String msgid, PersonId personId) {
            ObjectNode message = JsonNodeFactory.instance
                    .objectNode()
                    .put("infno", infno)
                    .put("msgid", msgid)
                    .put("fixmedins_code", City.HOSPITAL.value())
                    .put("insuplc_admdvs", City.CODE.value());
            message.putObject("input").putObject("data").put("psn_no", personId.value());
            return message;
        }

        private static ObjectNode data(ObjectNode message) {
            return (ObjectNode) message.path("input").path("data");
        }

        private Outcome answer(ObjectNode content) {
            return outcome(answering
                    .answer(new Message(content, profile, "test").sentBy(Counter.SENDER), "", clock.instant())
                    .reply());
        }

        private static Outcome outcome(String text) {
            JsonNode reply = parse(text);
            JsonNode setlinfo = reply.path("output").path("setlinfo");
            String error = reply.path("err_msg").asText();
            return switch (reply.path("infcode").asInt()) {
                case 0 ->
                    new Outcome.Done(
                            reply.path("output").toString(),
                            setlinfo.path("setl_id").asText(),
                            Money.ofFen(fen(setlinfo.path("maf_pay"))),
                            Money.ofFen(fen(setlinfo.path("psn_part_amt"))));
                case -1 -> new Outcome.Failed();
                default -> new Outcome.Refused(error.substring(1, error.indexOf(']')));
            };
        }

        private static long fen(JsonNode yuan) {
            return yuan.decimalValue().movePointRight(2).longValueExact();
        }

        private static JsonNode parse(String text) {
            try {
                return CanonicalJson.MAPPER.readTree(text);
            } catch (JsonProcessingException notJson) {
                throw new IllegalStateException(notJson);
            }
        }
    }
}
