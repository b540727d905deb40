package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.recipient.IdNumber;

/** A message of the feed 报文: its envelope 报文头 and its input. */
public final class Message {

    /** The most characters that a msgid has. */
    public static final int LONGEST_MSGID = 30;

    private static final Pattern CODE = Pattern.compile("[!-~]{1,64}");

    private final ObjectNode root;
    private final String address;
    private final Fields envelope;

    /** @param address where it came from */
    Message(ObjectNode root, String address) {
        this.root = root;
        this.address = address;
        this.envelope = new Fields(root);
    }

    /** Which transaction 交易编号 is asked for. */
    public String infno() {
        return envelope.requiredText("infno");
    }

    /** The sender's key for the message 发送方报文ID. */
    public String msgid() {
        String msgid = envelope.requiredText("msgid");
        if (msgid.length() > LONGEST_MSGID) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "msgid");
        }
        return msgid;
    }

    /** The sending institution 定点医药机构编号. */
    public InstitutionId institutionId() {
        String code = envelope.requiredText("fixmedins_code");
        if (!CODE.matcher(code).matches()) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "fixmedins_code");
        }
        return new InstitutionId(code);
    }

    /** Who asks: the institution, and of it the operator 经办人 where the message names one by a code. */
    public Caller caller() {
        String operator = root.path("opter").asText("");
        String origin = CODE.matcher(operator).matches() && !IdNumber.isValid(operator)
                ? "feed " + address + " opter " + operator
                : "feed " + address;
        return new Caller(institutionId().value(), origin, msgid());
    }

    /** The jurisdiction 参保地 that the message is about, for its reply; empty where it does not say properly. */
    String division() {
        String division = root.path("insuplc_admdvs").asText("").strip();
        return DivisionCode.isValid(division) ? division : "";
    }

    /** All fields of the envelope. */
    public Fields envelope() {
        return envelope;
    }

    /** The fields of {@code input.data}. */
    public Fields data() {
        return new Fields(input("data"));
    }

    /** The fields of {@code input.data} and {@code input.setlinfo} together. */
    public Fields settlement() {
        return new Fields(input("data"), input("setlinfo"));
    }

    /** What identifies the content: everything but the time of sending, whatever the order of members. */
    String contentDigest() {
        return CanonicalJson.digest(root.deepCopy().without(List.of("inf_time")));
    }

    private JsonNode input(String name) {
        JsonNode object = root.path("input").path(name);
        if (object.isMissingNode() || object.isNull() || object.isObject()) {
            return object;
        }
        throw new MessageRefusedException(Fault.INVALID_FIELD, "input." + name);
    }
}
