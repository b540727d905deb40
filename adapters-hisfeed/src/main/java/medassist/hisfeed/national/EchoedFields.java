package medassist.hisfeed.national;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
 * @param familyAccount acct_mulaid_pay 个人账户共济支付金额, a part of what the account pays
 */
record EchoedFields(ObjectNode texts, Money deductiblePaid, Money balance, Money familyAccount) {

    private static final int LONGEST_EXPANSION = 4000;
    private static final int RATIO_DECIMALS = 4;
    private static final Pattern RATIO = Pattern.compile("0(\\.[0-9]{1,4})?|1(\\.0{1,4})?");

    private static final List<String> REPEATED = List.of(
            "mdtrt_cert_type",
            "mdtrt_cert_no",
            "med_type",
            "psn_setlway",
            "chrg_bchno",
            "insutype",
            "psn_cert_type",
            "certno",
            "invono",
            "dise_codg",
            "dscg_maindiag_code");

    private static final List<String> FLAGS = List.of("acct_used_flag", "mid_setl_flag", "cvlserv_flag");
    private static final List<String> DAYS = List.of("begndate", "enddate");

    /** Where nobody has said anything. */
    static EchoedFields none() {
        return new EchoedFields(JsonNodeFactory.instance.objectNode(), Money.ZERO, Money.ZERO, Money.ZERO);
    }

    /** @throws MessageRefusedException if one of the fields cannot be read */
    static EchoedFields of(Message message) {
        Fields fields = message.settlement();
        EchoedFields echoed = of(fields);
        echoed.texts.put("med_type", ClaimReader.medType(message, fields));
        DAYS.forEach(name -> fields.date(name).ifPresent(day -> echoed.texts.put(name, day.toString())));
        echoed.texts.put("setl_time", ClaimReader.settledAt(message, fields).text());
        ratio(fields).ifPresent(ratio -> echoed.texts.put("pool_prop_selfpay", ratio));
        JsonNode expansion = fields.raw("exp_content");
        if (!expansion.isMissingNode()) {
            echoed.texts.put("exp_content", expansion(expansion));
        }
        return echoed;
    }

    /** What a settlement's reply had said again, for what is said of the settlement later; days stand in the province's form. */
    static EchoedFields ofReply(ObjectNode setlinfo) {
        return of(new Fields(setlinfo));
    }

    private static EchoedFields of(Fields fields) {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        REPEATED.forEach(name -> putUnlessEmpty(texts, name, fields.text(name)));
        FLAGS.forEach(name -> putUnlessEmpty(texts, name, fields.textOfFlag(name)));
        return new EchoedFields(
                texts, fields.amount("act_pay_dedc"), fields.amount("balc"), fields.amount("acct_mulaid_pay"));
    }

    /** The standard has a text; other JSON goes as its text. A number such as 1e999999999 cannot be written. */
    private static String expansion(JsonNode expansion) {
        try {
            String text =
                    expansion.isTextual() ? expansion.textValue() : CanonicalJson.MAPPER.writeValueAsString(expansion);
            if (text.length() <= LONGEST_EXPANSION) {
                return text;
            }
        } catch (JsonProcessingException notWritable) {
            throw new MessageRefusedException(Fault.INVALID_FIELD, "exp_content");
        }
        throw new MessageRefusedException(Fault.INVALID_FIELD, "exp_content");
    }

    /** 基本医疗保险统筹基金支付比例, where it is stated as the standard has it: not above 1, with four decimals at most. */
    private static Optional<BigDecimal> ratio(Fields fields) {
        String text = fields.raw("pool_prop_selfpay").asText().strip();
        return RATIO.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).setScale(RATIO_DECIMALS))
                : Optional.empty();
    }

    private static void putUnlessEmpty(ObjectNode texts, String name, String text) {
        if (!text.isEmpty()) {
            texts.put(name, text);
        }
    }
}
