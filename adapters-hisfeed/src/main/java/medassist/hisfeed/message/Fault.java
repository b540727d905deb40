package medassist.hisfeed.message;

/** Why a message is refused before or beside the rules of assistance; the names are what a cashier quotes. */
public enum Fault {
    /** The body is no JSON object. */
    MALFORMED_MESSAGE,
    MISSING_FIELD,
    INVALID_FIELD,
    /** A field stands in two places with different values. */
    FIELDS_DISAGREE,
    /** fund_pay_sumamt is not the sum of the payers that are named. */
    FUND_SUM_DIFFERS,
    /** What is said to be left to the person is not what the bill leaves. */
    PERSON_SUM_DIFFERS,
    NOT_AN_AMOUNT,
    TOO_MANY_DECIMALS,
    NEGATIVE_AMOUNT,
    AMOUNT_TOO_LARGE,
    INVALID_DATE,
    DATES_CROSS,
    INVALID_ID_NUMBER,
    /** A code is neither of ICD-10 nor of an insurer's list of diseases. */
    INVALID_DISEASE_CODE,
    UNKNOWN_TRANSACTION,
    UNKNOWN_MED_TYPE,
    PERSON_NOT_UNIQUE,
    ALREADY_REVERSED,
    /** The msgid was used for another content. */
    MSGID_REUSED,
    /** The sender has undone the message before it arrived. */
    UNDONE_BEFORE_ARRIVAL,
    /** Neither a key nor a signature says who sends. */
    NOT_SIGNED_IN,
    /** The gateway's headers are not there. */
    GATEWAY_SIGNATURE_MISSING,
    /** The gateway's headers do not say that a known party has made them. */
    GATEWAY_SIGNATURE_INVALID,
    /** The gateway's time is too far from ours. */
    GATEWAY_TIME_DIFFERS,
    /** The gateway's signature came with another message before. */
    GATEWAY_SIGNATURE_USED,
    /** The key that signed is another institution's. */
    INSTITUTION_NOT_OF_KEY,
    /** The message is not signed as the province asks. */
    SIGNATURE_MISSING,
    /** What is signed was not signed by its sender, or was changed. */
    SIGNATURE_INVALID,
    /** The sender has signed this, but for another message. */
    SIGNED_FOR_ANOTHER_MESSAGE,
    /** The sender asks for more than it may in a time. */
    TOO_MANY_REQUESTS,
    /** The sender has looked up too many different persons by identity number. */
    TOO_MANY_PERSONS,
    /** The body is larger than what is read. */
    MESSAGE_TOO_LARGE,
    /** A file is not a ZIP with one text in UTF-8. */
    INVALID_FILE,
    /** A line of a file cannot be read. */
    INVALID_LINE,
    UNKNOWN_CLEARING_TYPE,
    /** Whether anything was done is not known; the same message may be sent again, and is done once. */
    TEMPORARILY_UNAVAILABLE
}
