package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import medassist.domain.audit.Caller;
import medassist.domain.division.DivisionCode;
import medassist.domain.institution.InstitutionId;
import medassist.domain.recipient.IdNumber;
import medassist.hisfeed.profile.Profile;

/** A message of the feed 报文: its envelope 报文头 and its input. */
public final class Message {

    /** The most characters that a msgid has. */
    public static final int LONGEST_MSGID = 30;

    private static final Pattern CODE = Pattern.compile("[!-~]{1,64}");

    private final ObjectNode root;
    private final Profile profile;
    private final String origin;
    private final Fields envelope;

    /**
     * @param profile how its sender speaks
     * @param origin from where it came, such as {@code feed 10.0.0.7}
     */
    public Message(ObjectNode root, Profile profile, String origin) {
        this.root = root;
        this.profile = profile;
        this.origin = origin;
        this.envelope = new Fields(root);
    }

    /** How its sender speaks. */
    public Profile profile() {
        return profile;
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
        String place = CODE.matcher(operator).matches() && !IdNumber.isValid(operator)
                ? origin + " opter " + operator
                : origin;
        return new Caller(institutionId().value(), place, msgid());
    }

    /** The jurisdiction 参保地 that the message is about, for its reply; empty where it does not say properly. */
    String division() {
        String division = root.path("insuplc_admdvs").asText("").strip();
        return DivisionCode.isValid(division) ? division : "";
    }

    /** The jurisdiction 参保地 that the message is about. */
    public DivisionCode jurisdiction() {
        return envelope.division("insuplc_admdvs");
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

    /** The number of the sign-in 签到编号, of the message or of its input. */
    public String signNumber() {
        return new Fields(input("signOut"), input("data"), root).requiredText("sign_no");
    }

    /** The fields of an object of the input, and of {@code input.data} where senders put them as well. */
    public Fields fields(String name) {
        return new Fields(input(name), input("data"));
    }

    /** The person's number 人员编号, empty where the message has none that could be one; its transaction says which it is. */
    String personNumber() {
        String number =
                root.path("input").path("data").path("psn_no").asText("").strip();
        return Fields.isText(number) ? number : "";
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
