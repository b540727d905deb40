package medassist.hisfeed.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import medassist.application.access.SignedIn;
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
    private final SignedIn sender;
    private final Fields envelope;
    private final Input input;

    /**
     * One of which it is not known yet who has sent it.
     *
     * @param profile how its sender speaks
     * @param origin from where it came, such as {@code feed 10.0.0.7}
     */
    public Message(ObjectNode root, Profile profile, String origin) {
        this(root, profile, origin, SignedIn.NOBODY);
    }

    private Message(ObjectNode root, Profile profile, String origin, SignedIn sender) {
        this.root = root;
        this.profile = profile;
        this.origin = origin;
        this.sender = sender;
        this.envelope = new Fields(Input.standard(root, profile.reading()));
        this.input = new Input(root.path("input"), profile.reading());
    }

    /** The same message, of which it is known who has sent it. */
    public Message sentBy(SignedIn signedIn) {
        return new Message(root, profile, origin, signedIn);
    }

    /** How its sender speaks. */
    public Profile profile() {
        return profile;
    }

    /** Which transaction 交易编号 is asked for, by its number in the standard. */
    public String infno() {
        return profile.reading().transaction(envelope.requiredText("infno"));
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

    /**
     * All institutions that the message names as its sender's: in its envelope, and wherever its input says
     * fixmedins_code.
     */
    public Set<String> institutionsNamed() {
        return Stream.concat(Stream.of(institutionId().value()), input.texts("fixmedins_code").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the input names transaction, key and institution of the message, as those of the envelope. */
    public boolean isNamedByItsInput() {
        Fields own = input.ownFields();
        return profile.reading().transaction(own.text("infno")).equals(infno())
                && own.text("msgid").equals(msgid())
                && own.text("fixmedins_code").equals(institutionId().value());
    }

    /** By what limits know the sender. */
    public String sender() {
        return sender.id();
    }

    /** Who asks: the institution, and of it the operator 经办人 where the message names one by a code. */
    public Caller caller() {
        String operator = envelope.raw("opter").asText("");
        String place = CODE.matcher(operator).matches() && !IdNumber.isValid(operator)
                ? origin + " opter " + operator
                : origin;
        return new Caller(institutionId().value(), place, msgid(), sender.authority());
    }

    /** The jurisdiction 参保地 that the message is about, for its reply; empty where it does not say properly. */
    String division() {
        String division = envelope.raw("insuplc_admdvs").asText("").strip();
        return DivisionCode.isValid(division) ? profile.reading().jurisdiction(division) : "";
    }

    /** The jurisdiction 参保地 that the message is about; the standard has it in the input of inpatients too. */
    public DivisionCode jurisdiction() {
        return jurisdiction(envelope.and(settlement()), "insuplc_admdvs");
    }

    /** The jurisdiction of a division that a field must state. */
    public DivisionCode jurisdiction(Fields fields, String name) {
        return fields.division(name, profile.reading()::jurisdiction);
    }

    /** All fields of the envelope. */
    public Fields envelope() {
        return envelope;
    }

    /** The fields of {@code input.data}. */
    public Fields data() {
        return new Fields(input.fields("data").toList());
    }

    /** The fields of {@code input.data} and {@code input.setlinfo} together. */
    public Fields settlement() {
        return fields("setlinfo");
    }

    /** The rows of a list of the input, such as diseinfo. */
    public List<Fields> rows(String name) {
        return input.rows(name);
    }

    /** What its sender is to be told of names that are no field's, but look like one's. */
    List<String> warnings() {
        return input.warnings();
    }

    /** The number of the sign-in 签到编号, of the message or of its input. */
    public String signNumber() {
        return fields("signOut").and(envelope).requiredText("sign_no");
    }

    /** The fields of an object of the input, and of {@code input.data} where senders put them as well. */
    public Fields fields(String name) {
        return new Fields(
                Stream.concat(input.fields("data"), input.fields(name)).toList());
    }

    /**
     * The person's number 人员编号, empty where the message has none that could be one; its transaction says which it is.
     */
    String personNumber() {
        try {
            return settlement().text("psn_no");
        } catch (MessageRefusedException unreadable) {
            return "";
        }
    }

    /** What identifies the content: everything but the time of sending, whatever the order of members. */
    String contentDigest() {
        ObjectNode content = root.deepCopy();
        content.remove(content.propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> name.equalsIgnoreCase("inf_time"))
                .toList());
        return CanonicalJson.digest(content);
    }
}
