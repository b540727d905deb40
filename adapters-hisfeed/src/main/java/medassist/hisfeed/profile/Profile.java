package medassist.hisfeed.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import medassist.domain.clearing.ClearingType;
import medassist.domain.entitlement.GrantedTerms;
import medassist.domain.policy.CareType;
import medassist.domain.policy.Fund;
import medassist.domain.recipient.Category;

/**
 * How a province speaks the national interface 地方方言, as data.
 *
 * @param name what settings call it
 * @param title what people call it
 * @param path where its messages are sent to
 * @param medTypes 医疗类别 (med_type) by code
 * @param identityTypes 人员身份类别 (psn_idet_type), the one to be said first where several mean the same
 * @param funds 基金支付类型 (fund_pay_type)
 * @param clearingTypes 清算类别 (clr_type): the codes of each, the one to be said first
 * @param accountInFunds whether acct_pay counts in fund_pay_sumamt
 * @param gateway how the gateway in front of the province signs requests
 * @param bodySignature how senders sign their messages
 * @param signatureCovers what of a message that signature is of
 * @param downloads how a file is given to who downloads it
 * @param reading how its messages are read
 * @param replies how replies are written
 * @param books how books are kept and exchanged
 */
public record Profile(
        String name,
        String title,
        String path,
        Map<String, MedType> medTypes,
        List<IdentityType> identityTypes,
        FundCodes funds,
        Map<ClearingType, List<String>> clearingTypes,
        boolean accountInFunds,
        Gateway gateway,
        BodySignature bodySignature,
        SignatureCover signatureCovers,
        Downloads downloads,
        MessageReading reading,
        ReplyForm replies,
        BooksDialect books) {

    /** How a gateway signs requests 网关签名. */
    public enum Gateway {
        NONE,
        /** x-tif-paasid, x-tif-timestamp, x-tif-nonce and x-tif-signature: SHA-256 over a shared token. */
        TIF,
        /** _api_name, _api_version, _api_timestamp, _api_access_key and _api_signature: HMAC-SHA1. */
        API
    }

    /** How a message is signed 报文签名. */
    public enum BodySignature {
        NONE,
        /** cainfo is the SM3 digest of what is signed, in hexadecimal. */
        SM3,
        /** cainfo is the sender's SM2 signature of it: r and s of 32 bytes each, in Base64. */
        SM2
    }

    /** What of a message is signed 签名范围. */
    public enum SignatureCover {
        /** The input alone; the signature is good for the first message that it comes with. */
        INPUT,
        /** The input, which names the message itself: infno, msgid and fixmedins_code. */
        NAMED_INPUT,
        /** The whole message with nothing in cainfo. */
        MESSAGE
    }

    /** How a file is given 文件下载方式. */
    public enum Downloads {
        /** In the output of the reply, in Base64. */
        REPLY,
        /** As the body of the response itself. */
        STREAM
    }

    /** Whether signatures tell who sends a message; a digest does not. */
    public boolean tellsSenders() {
        return gateway != Gateway.NONE || bodySignature == BodySignature.SM2;
    }

    /** The kind of care a code stands for; empty where the province has no such code. */
    public Optional<MedType> medType(String code) {
        return Optional.ofNullable(medTypes.get(code));
    }

    /** A code for care of which no message has told, the first that fits best. */
    public String medTypeCode(CareType care, boolean emergency) {
        return Stream.of(
                        new MedType(care, emergency),
                        new MedType(care, false),
                        new MedType(CareType.OUTPATIENT_CHRONIC_OR_SPECIAL, emergency),
                        new MedType(CareType.OTHER, emergency))
                .flatMap(wanted -> medTypes.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(wanted))
                        .map(Map.Entry::getKey))
                .findFirst()
                .orElseGet(() -> medTypes.keySet().iterator().next());
    }

    /** The code of a category on a day; empty where the province has none. */
    public Optional<String> identityType(Category category, LocalDate day) {
        return identityTypes.stream()
                .filter(type -> type.category() == category && type.includes(day))
                .map(IdentityType::code)
                .findFirst();
    }

    /** The code of a clearing type. */
    public String code(ClearingType type) {
        return clearingTypes.getOrDefault(type, List.of()).getFirst();
    }

    /** The clearing type of a code; empty where the province has no such code. */
    public Optional<ClearingType> clearingType(String code) {
        return clearingTypes.entrySet().stream()
                .filter(entry -> entry.getValue().contains(code))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * The codes of who pays.
     *
     * @param assistance 医疗救助基金; also stands where nothing is paid
     * @param reAssistance 再救助
     * @param countyFinance 县级财政
     * @param other any other fund
     */
    public record FundCodes(String assistance, String reAssistance, String countyFinance, String other) {

        /** The code of the fund that pays by these terms. */
        public String of(GrantedTerms terms) {
            return switch (terms.fund()) {
                case ASSISTANCE_FUND -> terms.benefit().equals("re-assistance") ? reAssistance : assistance;
                case COUNTY_FINANCE -> countyFinance;
                case WARM_HEART_FUND -> other;
            };
        }

        /** Whether two funds have the same code, so that their rows could not be told apart. */
        boolean overlap() {
            return List.of(assistance, reAssistance, countyFinance, other).stream()
                            .distinct()
                            .count()
                    < Fund.values().length + 1L;
        }
    }
}
