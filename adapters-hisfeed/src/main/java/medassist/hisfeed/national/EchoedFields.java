package medassist.hisfeed.national;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import medassist.domain.money.Money;
import medassist.hisfeed.message.CanonicalJson;
import medassist.hisfeed.message.Fault;
import medassist.hisfeed.message.Fields;
import medassist.hisfeed.message.Message;
import medassist.hisfeed.message.MessageRefusedException;

/**
 * What a message says of a settlement that plays no part in deciding it, and that its reply says again. It is read before
 * anything is decided, so that nothing can be found wrong with it once a settlement is posted.
 *
 * @param texts the fields that are repeated as they came, times as the standard writes them
 * @param deductiblePaid act_pay_dedc 实际支付起付线
 * @param balance balc 余额 of the person's account
 * @param familyAccount acct_mulaid_pay 个人账户共济支付金额
 */
record EchoedFields(ObjectNode texts, Money deductiblePaid, Money balance, Money familyAccount) {

    private static final int LONGEST_EXPANSION = 8000;

    private static final List<String> REPEATED = List.of(
            "mdtrt_cert_type",
            "mdtrt_cert_no",
            "psn_setlway",
            "chrg_bchno",
            "insutype",
            "invono",
            "dise_codg",
            "dscg_maindiag_code");

    private static final List<String> FLAGS = List.of("acct_used_flag", "mid_setl_flag");
    private static final List<String> TIMES = List.of("begndate", "enddate");

    /** @throws MessageRefusedException if one of the fields cannot be read */
    static EchoedFields of(Message message) {
        Fields fields = message.settlement();
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        for (String name : REPEATED) {
            putUnlessEmpty(texts, name, fields.text(name));
        }
        texts.put("med_type", ClaimReader.medType(message, fields));
        FLAGS.forEach(name -> putUnlessEmpty(texts, name, fields.textOfFlag(name)));
        TIMES.forEach(name -> fields.time(name).ifPresent(time -> texts.put(name, time.text())));
        texts.put("setl_time", ClaimReader.settledAt(message, fields).text());
        JsonNode expansion = fields.raw("exp_content");
        if (!expansion.isMissingNode()) {
            texts.set("exp_content", repeatable(expansion));
        }
        return new EchoedFields(
                texts, fields.amount("act_pay_dedc"), fields.amount("balc"), fields.amount("acct_mulaid_pay"));
    }

    /** What can be written as it came; a number such as 1e999999999 cannot. */
    private static JsonNode repeatable(JsonNode expansion) {
        try {
            if (CanonicalJson.MAPPER.writeValueAsString(expansion).length() <= LONGEST_EXPANSION) {
                return expansion;
            }
        } catch (JsonProcessingException notWritable) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "exp_content");
        }
        throw new MessageRefusedException(Fault.INVALID_FIELD, "exp_content");
    }

    private static void putUnlessEmpty(ObjectNode texts, String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
    }
}
